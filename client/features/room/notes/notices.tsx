import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { countText } from '../../../text/count.ts';
import { useOwnNotes } from './use-own-notes.ts';

/** Points to a message about one's own note, wherever in the workshop one is. */
export function MessageNotice({ onLook }: { onLook: () => void }) {
  return (
    <Notice kind="warning">
      <p>You have a message about one of your notes. Only you can see it.</p>
      <div>
        <Button onClick={onLook}>Look at it</Button>
      </div>
    </Notice>
  );
}

/** What became of words that were added after writing had closed, until the others see them too. */
export function LateNotice() {
  const late = useOwnNotes().filter(({ status }) => status === 'late').length;
  if (late === 0) return undefined;
  return (
    <Notice>
      <p>
        {countText(late, 'note')} of yours {late === 1 ? 'is' : 'are'} saved, and will be shown together with
        other late ones, so that nobody can tell whose they are.
      </p>
    </Notice>
  );
}
