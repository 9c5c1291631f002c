import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { HandOver } from './hand-over.tsx';

interface NewReturnLinkProps {
  person: DeskPerson;
  /** The identity that asks: `f:ID`. */
  as: string;
  workshopId: string;
}

/** Ends a person's return link for a new one: told on the device they have, or handed over to a new one. */
export function NewReturnLink({ person, as, workshopId }: NewReturnLinkProps) {
  const { act, busy, problem } = useAct();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState<string>();
  const { name } = person;
  const close = () => setOpen(false);
  const ask = () => {
    setCode(undefined);
    setOpen(true);
  };
  const renew = async () => {
    const done = await act(
      'participant:renew-link',
      { participantId: person.id },
      `${name} has a new return link`,
    );
    if (done) close();
  };
  return (
    <>
      <Button onClick={ask}>New return link</Button>
      {open && (
        <Dialog open title={`A new return link for ${name}?`} onClose={close}>
          {code === undefined && (
            <>
              <p>
                Do this when somebody else may have their link. The old link ends at once, and devices that
                came by it are signed out. The device they joined with stays signed in: {name} is told there,
                and finds the new link. You never see it.
              </p>
              <Problem text={problem} />
              <Button variant="primary" busy={busy} onClick={() => void renew()}>
                Make a new link
              </Button>
            </>
          )}
          <HandOver person={person} as={as} workshopId={workshopId} svg={code} onCode={setCode} />
        </Dialog>
      )}
    </>
  );
}
