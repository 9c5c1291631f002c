import type { DeskLinks } from '#shared/document/desk.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

/** Links that are not for joining: the projector's, and the support person's own. */
export function OtherLinks({ links }: { links: DeskLinks }) {
  return (
    <>
      <OneLink
        kind="screen"
        label="Projector"
        value={links.screen}
        hint="Open it on the computer at the wall. It shows the step, the timer and what you show on the wall; nothing of anyone’s own."
      />
      <OneLink
        kind="support"
        label="Support person"
        value={links.support}
        hint="Only for the support person. Whoever has this link sees who asks for a pause."
      />
    </>
  );
}

interface OneLinkProps {
  kind: 'screen' | 'support';
  label: string;
  value: string;
  hint: string;
}

function OneLink({ kind, label, value, hint }: OneLinkProps) {
  const { act, busy, problem } = useAct();
  return (
    <div>
      <CopyLine label={label} value={value} hint={hint} />
      {kind === 'screen' && (
        <ButtonLink href={value} target="_blank" rel="noreferrer">
          Open the projector in a new window
        </ButtonLink>
      )}
      <Confirm
        label={`New link: ${label.toLowerCase()}`}
        variant="quiet"
        title={`A new link: ${label.toLowerCase()}?`}
        doLabel="Make a new link"
        doVariant="primary"
        busy={busy}
        onConfirm={() => void act('link:renew', { kind }, 'There is a new link')}
      >
        <p>The old link stops working at once, also where it is open now.</p>
      </Confirm>
      <Problem text={problem} />
    </div>
  );
}
