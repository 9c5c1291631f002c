import { useEffect } from 'react';
import { useLine } from '../../../state/line.ts';
import { useText } from '../../../text/use-text.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';

/** The server is reached and cannot save, because of its disk for example: said once aloud, and in sight until it can. */
export function UnsavedNotice() {
  const t = useText();
  const { unsaved } = useLine();
  useEffect(() => {
    if (unsaved) announce(t('common.refusal.unavailable'), true);
  }, [unsaved, t]);
  if (!unsaved) return undefined;
  return (
    <Notice kind="warning">
      <p>{t('common.refusal.unavailable')}</p>
    </Notice>
  );
}
