import { useSend } from '../../../state/commands.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';

/** Tells the person that an old return link has ended. */
export function LinkRenewed() {
  const t = useText();
  const send = useSend();
  return (
    <Notice kind="warning" title={t('room.renewed.title')}>
      <p>{t('room.renewed.old')}</p>
      <p>{t('room.renewed.new')}</p>
      <div>
        <Button onClick={() => void send('participant:link-seen', {})}>{t('room.read-this')}</Button>
      </div>
    </Notice>
  );
}
