import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Tick } from '../../../ui/tick/tick.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

/** Ends a person's return link and makes a new one, which only that person ever sees. */
export function NewReturnLink({ person }: { person: DeskPerson }) {
  const t = useText();
  const { name } = person;
  const { act, busy, problem } = useAct();
  const [signOut, setSignOut] = useState(false);
  return (
    <>
      <Problem text={problem} />
      <Confirm
        label={t('setup.return-link')}
        title={t('setup.return-link.question', { name })}
        doLabel={t('setup.links.renew.do')}
        doVariant="primary"
        busy={busy}
        onConfirm={() =>
          void act(
            'participant:renew-link',
            { participantId: person.id, signOut },
            t('setup.return-link.made', { name }),
          )
        }
      >
        <p>
          <Text id="setup.return-link.what" values={{ name: <bdi>{name}</bdi> }} />
        </p>
        <Tick
          label={t('setup.return-link.sign-out')}
          hint={t('setup.return-link.sign-out.hint')}
          checked={signOut}
          onChange={setSignOut}
        />
      </Confirm>
    </>
  );
}
