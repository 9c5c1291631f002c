import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RoomAbout } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { post } from '../../../connection/rest.ts';
import { useRows } from '../../../state/documents.ts';
import { refusalText } from '../../../text/refusals.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './after.module.css';

interface EndingProps {
  about: RoomAbout;
  facilitatorId: string;
  workshopId: string;
}

/** Putting the workshop away, and deleting it for good. */
export function Ending({ about, facilitatorId, workshopId }: EndingProps) {
  const { act, busy, problem } = useAct();
  const owner = useRows('desk', 'facilitators').find(({ id }) => id === facilitatorId)?.owner ?? false;
  return (
    <>
      <Problem text={problem} />
      {about.status === 'closed' && (
        <div>
          <Confirm
            label="Archive this workshop"
            title="Archive this workshop?"
            doLabel="Archive it"
            doVariant="primary"
            busy={busy}
            onConfirm={() => void act('workshop:archive', {}, 'The workshop is archived')}
          >
            <p>
              It can be read and downloaded, and no longer changed. People can still take their words back
              with their return link. This cannot be taken back.
            </p>
          </Confirm>
        </div>
      )}
      {owner ? (
        <DeleteWorkshop title={about.title} facilitatorId={facilitatorId} workshopId={workshopId} />
      ) : (
        <p>Only who made this workshop can delete it.</p>
      )}
    </>
  );
}

interface DeleteWorkshopProps {
  title: string;
  facilitatorId: string;
  workshopId: string;
}

function DeleteWorkshop({ title, facilitatorId, workshopId }: DeleteWorkshopProps) {
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    if (typed.trim() !== title) {
      setProblem('This is not the title. Please type it exactly as it is written above.');
      return;
    }
    setBusy(true);
    const answer = await post('/api/workshops/delete', {
      as: `f:${facilitatorId}`,
      workshopId,
      title: typed.trim(),
    });
    setBusy(false);
    if (answer.ok) go(`/f/${facilitatorId}`, { replace: true });
    else setProblem(refusalText(answer.code, answer.detail));
  };
  return (
    <div>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Delete this workshop…
      </Button>
      {open && (
        <Dialog open title="Delete this workshop?" closeLabel="Do nothing" onClose={() => setOpen(false)}>
          <p>
            Everything goes for good: notes, themes, votes, decisions, people and links. Files that were
            downloaded stay where they are. Nobody can bring it back.
          </p>
          <p>
            The title is: <strong>{title}</strong>
          </p>
          <form
            className={styles['form']}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!busy) void remove();
            }}
          >
            <TextField
              label="Type the title to delete it"
              value={typed}
              onChange={setTyped}
              maxLength={limits.title}
              autoComplete="off"
              error={problem}
            />
            <Button type="submit" variant="danger" busy={busy}>
              Delete for good
            </Button>
          </form>
        </Dialog>
      )}
    </div>
  );
}
