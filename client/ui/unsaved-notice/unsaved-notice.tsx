import { useEffect } from 'react';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../notice/notice.tsx';
import { announce } from '../status/status.tsx';

/** The server is reached and cannot save, because of its disk for example: said once aloud, and in sight as long as this is drawn. */
export function UnsavedNotice() {
  const t = useText();
  useEffect(() => announce(t('common.refusal.unavailable'), true), [t]);
  return (
    <Notice kind="warning">
      <p>{t('common.refusal.unavailable')}</p>
    </Notice>
  );
}
