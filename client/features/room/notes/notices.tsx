import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';

/** Points to a message about one's own note, wherever in the workshop one is. */
export function MessageNotice({ onLook }: { onLook: () => void }) {
  const t = useText();
  return (
    <Notice kind="warning">
      <p>{t('room.message')}</p>
      <div>
        <Button onClick={onLook}>{t('room.message.look')}</Button>
      </div>
    </Notice>
  );
}

/** What became of words that were added after writing had closed, until the others see them too. */
export function LateNotice() {
  const t = useText();
  const late = useRows('mine', 'notes').filter(({ status }) => status === 'late').length;
  if (late === 0) return undefined;
  return (
    <Notice>
      <p>{t('room.late', { count: late })}</p>
    </Notice>
  );
}
