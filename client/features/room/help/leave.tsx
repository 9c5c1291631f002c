import { useState } from 'react';
import { useLocation } from 'wouter';
import { post } from '../../../connection/rest.ts';
import { usePending } from '../../../state/commands.ts';
import { useDraft } from '../../../state/draft.ts';
import { useOwnLine } from '../../../state/workshop-provider.tsx';
import { refusalText } from '../../../text/refusals.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { noteDraftKey } from '../notes/draft-key.ts';
import styles from '../room.module.css';

/** Ends it on this device. What was written stays, and so does the return link. */
export function Leave({ participantId }: { participantId: string }) {
  const [, go] = useLocation();
  const line = useOwnLine();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const waiting = usePending().length;
  const [typed] = useDraft(noteDraftKey(undefined));
  const leave = async () => {
    const answer = await post('/api/sign-out', { as: `p:${participantId}` });
    if (answer.ok) {
      line.forget();
      go('/join', { replace: true });
    } else setProblem(refusalText(answer.code, answer.detail));
  };
  return (
    <section className={styles['card']}>
      <h2>Leave</h2>
      <p>This device forgets you. What you wrote stays. You come back with your return link.</p>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Leave on this device
      </Button>
      <Dialog open={open} title="Leave on this device?" onClose={() => setOpen(false)} closeLabel="Stay">
        {problem !== undefined && (
          <Notice kind="error" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        {waiting > 0 && (
          <Notice kind="warning">
            <p>Something you wrote is not sent yet. Please wait until it says Saved at the top.</p>
          </Notice>
        )}
        {typed.trim() !== '' && (
          <Notice kind="warning">
            <p>There are words in the box that you have not added. If you leave now, they are lost.</p>
          </Notice>
        )}
        <p>Have you kept your return link? Without it you join as a new person.</p>
        <Button variant="danger" onClick={() => void leave()}>
          Leave
        </Button>
      </Dialog>
    </section>
  );
}
