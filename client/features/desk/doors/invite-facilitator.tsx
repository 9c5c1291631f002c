import { useState } from 'react';
import { post } from '../../../connection/rest.ts';
import { refusal } from '../../../text/refusals.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { Problem } from '../parts/problem.tsx';

interface InviteFacilitatorProps {
  /** The identity that invites: `f:ID`. */
  as: string;
  /** The workshop to lead together; null invites to the server. */
  workshopId: string | null;
  label: string;
  hint: string;
}

/** Makes an invitation link for another facilitator. It works once, for seven days. */
export function InviteFacilitator({ as, workshopId, label, hint }: InviteFacilitatorProps) {
  const t = useText();
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const invite = async () => {
    setBusy(true);
    const answer = await post('/api/invitations', { as, workshopId });
    setBusy(false);
    setProblem(answer.ok ? undefined : refusal(t, answer.code, answer.detail));
    if (!answer.ok) return;
    setLink(answer.link);
    announce(t('setup.invite.ready'));
  };
  return (
    <>
      <p>{hint}</p>
      <Problem text={problem} />
      <div>
        <Button busy={busy} onClick={() => void invite()}>
          {link === undefined ? label : t('setup.invite.another')}
        </Button>
      </div>
      {link !== undefined && (
        <CopyLine label={t('setup.invite.link')} value={link} hint={t('setup.invite.link.hint')} />
      )}
    </>
  );
}
