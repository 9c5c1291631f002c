import { useText } from '../../../text/use-text.ts';
import { Notice } from '../../../ui/notice/notice.tsx';

/** What a person can still do once they have gone home, and what they need for it. */
export function ComeBack() {
  const t = useText();
  return (
    <Notice title={t('room.come-back.title')}>
      <p>{t('room.come-back.text')}</p>
    </Notice>
  );
}
