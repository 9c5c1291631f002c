import { useSend } from '../../../state/commands.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';

/** Tells the person that an old return link has ended. */
export function LinkRenewed() {
  const send = useSend();
  return (
    <Notice kind="warning" title="You have a new return link">
      <p>
        The people who run the workshop made a new one for you. Your old link and card do not work any more.
      </p>
      <p>You find the new link under Help. Nobody but you can open it.</p>
      <div>
        <Button onClick={() => void send('participant:link-seen', {})}>OK, I have read this</Button>
      </div>
    </Notice>
  );
}
