import { useState } from 'react';
import { stageDefaults } from '#shared/domain/agenda.ts';
import { stageKinds, type StageKind } from '#shared/domain/stage.ts';
import { newId } from '../../../state/new-id.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './agenda.module.css';

/** Adds a stage at the end, to be moved and worded from there. `count` is how many there are. */
export function AddStage({ count }: { count: number }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const [kind, setKind] = useState<StageKind>('break');
  return (
    <div className={styles['add']}>
      <Problem text={problem} />
      <Picker
        label={t('setup.agenda.add')}
        hint={t('setup.agenda.add.hint')}
        value={kind}
        options={stageKinds.map((value) => ({
          value,
          label: t(`setup.kind.${value}.what`),
        }))}
        onChange={(value) => setKind(stageKinds.find((known) => known === value) ?? kind)}
      />
      <Button
        busy={busy}
        onClick={() =>
          void act(
            'stage:add',
            { stageId: newId(), kind, ...stageDefaults[kind], position: count },
            t('setup.agenda.added', { place: count + 1, title: stageDefaults[kind].title }),
          )
        }
      >
        {t('setup.agenda.add.do')}
      </Button>
    </div>
  );
}
