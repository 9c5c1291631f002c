import { useState } from 'react';
import type { BoardAction } from '#shared/document/board.ts';
import { dateText } from '../../../text/time.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './actions.module.css';
import { OwnerForm } from './owner-form.tsx';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

interface OwnerProps {
  action: BoardAction;
  /** The person who was asked. */
  askedId: string | null;
}

/** Who owns an action: somebody who said yes, or who finds an owner and by when. */
export function Owner({ action, askedId }: OwnerProps) {
  const t = useText();
  const { act, problem } = useAct();
  const [choosing, setChoosing] = useState(false);
  const { owner } = action;
  return (
    <div className={styles['part']}>
      <p>
        <Text
          id="desk.owner.title"
          values={{ who: <WhoOwns owner={owner} /> }}
          components={{ label: <strong /> }}
        />
      </p>
      {owner.kind === 'person' && askedId !== null && (
        <SentTick
          label={<Text id="desk.owner.yes" values={{ name: <bdi>{owner.name}</bdi> }} />}
          hint={t('desk.owner.hint')}
          checked={owner.answer === 'yes'}
          onChange={(yes) =>
            act(
              'action:answer',
              { actionId: action.id, role: 'owner', yes, for: askedId },
              t(yes ? 'desk.owner.owns' : 'desk.owner.owns-not', { name: owner.name }),
            )
          }
        />
      )}
      <Problem text={problem} />
      {choosing ? (
        <OwnerForm action={action} onDone={() => setChoosing(false)} />
      ) : (
        <div>
          <Button
            aria-label={t(owner.kind === 'none' ? 'desk.owner.find.of' : 'desk.owner.another.of', {
              title: action.title,
            })}
            onClick={() => setChoosing(true)}
          >
            {t(owner.kind === 'none' ? 'desk.owner.find' : 'desk.owner.another')}
          </Button>
        </div>
      )}
    </div>
  );
}

function WhoOwns({ owner }: { owner: BoardAction['owner'] }) {
  switch (owner.kind) {
    case 'none':
      return <Text id="desk.owner.none" />;
    case 'to-be-found':
      return (
        <Text
          id="desk.owner.to-be-found"
          values={{ name: <bdi>{owner.by}</bdi>, date: <span>{dateText(owner.date)}</span> }}
        />
      );
    case 'person':
      return <Text id={`desk.owner.${owner.answer}`} values={{ name: <bdi>{owner.name}</bdi> }} />;
  }
  return owner satisfies never;
}
