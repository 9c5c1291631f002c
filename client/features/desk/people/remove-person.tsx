import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

type Notes = 'keep' | 'remove';

/** Takes a person out of the workshop, with or without what they wrote. Nothing is chosen beforehand. */
export function RemovePerson({ person }: { person: DeskPerson }) {
  const { act, busy, problem } = useAct();
  const [open, setOpen] = useState(false);
  const [notes, setNotes] = useState<Notes | null>(null);
  const [unanswered, setUnanswered] = useState(false);
  const remove = async () => {
    if (notes === null) {
      setUnanswered(true);
      return;
    }
    const body = { participantId: person.id, withNotes: notes === 'remove' };
    if (await act('participant:remove', body, `${person.name} was removed`)) setOpen(false);
  };
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Remove {person.name}…
      </Button>
      {open && (
        <Dialog open title={`Remove ${person.name}?`} closeLabel="Do nothing" onClose={() => setOpen(false)}>
          <p>
            {person.hasDevice
              ? 'Their device leaves the workshop and their return link ends. This cannot be taken back; they could only join anew.'
              : 'They no longer count in this workshop. This cannot be taken back; you could only add them anew.'}
          </p>
          <Choice<Notes>
            legend="What about their notes?"
            options={[
              { value: 'keep', label: 'Keep their notes', hint: 'They stay, without a name.' },
              { value: 'remove', label: 'Remove their notes too', hint: 'The words are deleted for good.' },
            ]}
            value={notes}
            onChange={setNotes}
            error={unanswered && notes === null ? 'Please choose one.' : undefined}
          />
          <Problem text={problem} />
          <Button variant="danger" busy={busy} onClick={() => void remove()}>
            Remove {person.name}
          </Button>
        </Dialog>
      )}
    </>
  );
}
