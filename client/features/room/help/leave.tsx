import { useState } from 'react';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { post } from '../../../connection/rest.ts';
import { usePending } from '../../../state/commands.ts';
import { useDraft } from '../../../state/draft.ts';
import { useOwnLine } from '../../../state/workshop-provider.tsx';
import { refusal } from '../../../text/refusals.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { noteDraftKey } from '../notes/draft-key.ts';
import styles from '../room.module.css';

/** Ends it on this device. What was written stays, and so does the return link. */
export function Leave({ participantId }: { participantId: string }) {
  const t = useText();
  const [, go] = useBrowserLocation();
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
    } else setProblem(refusal(t, answer.code, answer.detail));
  };
  return (
    <section className={styles['card']}>
      <h2>{t('room.leave.title')}</h2>
      <p>{t('room.leave.text')}</p>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t('room.leave.open')}
      </Button>
      <Dialog
        open={open}
        title={t('room.leave.sure')}
        onClose={() => setOpen(false)}
        closeLabel={t('room.leave.stay')}
      >
        {problem !== undefined && (
          <Notice kind="error" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        {waiting > 0 && (
          <Notice kind="warning">
            <p>{t('room.leave.unsent')}</p>
          </Notice>
        )}
        {typed.trim() !== '' && (
          <Notice kind="warning">
            <p>{t('room.leave.typed')}</p>
          </Notice>
        )}
        <p>{t('room.leave.link')}</p>
        <Button variant="danger" onClick={() => void leave()}>
          {t('room.leave.title')}
        </Button>
      </Dialog>
    </section>
  );
}
