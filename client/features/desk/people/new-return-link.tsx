import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { Tick } from '../../../ui/tick/tick.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

/** Ends a person's return link and makes a new one, which only that person ever sees. */
export function NewReturnLink({ person }: { person: DeskPerson }) {
  const { act, busy, problem } = useAct();
  const [signOut, setSignOut] = useState(false);
  return (
    <>
      <Problem text={problem} />
      <Confirm
        label="New return link"
        title={`A new return link for ${person.name}?`}
        doLabel="Make a new link"
        doVariant="primary"
        busy={busy}
        onConfirm={() =>
          void act(
            'participant:renew-link',
            { participantId: person.id, signOut },
            `${person.name} has a new return link`,
          )
        }
      >
        <p>
          The old link and card end at once. <bdi>{person.name}</bdi> is told on the devices they are signed
          in on, and finds the new link there. You never see it.
        </p>
        <Tick
          label="Also sign out devices that came by the old link"
          hint="Only if somebody else may have used it. The device they joined with stays signed in."
          checked={signOut}
          onChange={setSignOut}
        />
      </Confirm>
    </>
  );
}
