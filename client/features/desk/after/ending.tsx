import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RoomAbout } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { post } from '../../../connection/rest.ts';
import { useRows } from '../../../state/documents.ts';
import { refusal } from '../../../text/refusals.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './after.module.css';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

interface EndingProps {
  about: RoomAbout;
  facilitatorId: string;
  workshopId: string;
}

/** Putting the workshop away, and deleting it for good. */
export function Ending({ about, facilitatorId, workshopId }: EndingProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const owner = useRows('desk', 'facilitators').find(({ id }) => id === facilitatorId)?.owner ?? false;
  return (
    <>
      <Problem text={problem} />
      {about.status === 'closed' && (
        <div>
          <Confirm
            label={t('desk.end.archive')}
            title={t('desk.end.archive.title')}
            doLabel={t('desk.end.archive.do')}
            doVariant="primary"
            busy={busy}
            onConfirm={() => void act('workshop:archive', {}, t('desk.end.archive.said'))}
          >
            <p>{t('desk.end.archive.text')}</p>
          </Confirm>
        </div>
      )}
      {owner ? (
        <DeleteWorkshop title={about.title} facilitatorId={facilitatorId} workshopId={workshopId} />
      ) : (
        <p>{t('desk.end.not-owner')}</p>
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
  const t = useText();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    if (typed.trim() !== title) {
      setProblem(t('desk.end.delete.differs'));
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
    else setProblem(refusal(t, answer.code, answer.detail));
  };
  return (
    <div>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t('desk.end.delete')}
      </Button>
      {open && (
        <Dialog
          open
          title={t('desk.end.delete.title')}
          closeLabel={t('desk.nothing')}
          onClose={() => setOpen(false)}
        >
          <p>{t('desk.end.delete.text')}</p>
          <p>
            <Text id="desk.end.delete.is" values={{ title: <strong dir="auto">{title}</strong> }} />
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
              label={t('desk.end.delete.type')}
              value={typed}
              onChange={setTyped}
              maxLength={limits.title}
              autoComplete="off"
              error={problem}
            />
            <Button type="submit" variant="danger" busy={busy}>
              {t('desk.end.delete.do')}
            </Button>
          </form>
        </Dialog>
      )}
    </div>
  );
}
