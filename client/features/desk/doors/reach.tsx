import { useText } from '../../../text/use-text.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Qr } from '../parts/qr.tsx';
import { useServerState } from './use-server-state.ts';
import styles from './doors.module.css';

/** The QR code of a link, or why no phone could open it and the line that mends it. */
export function ReachableQr({ link, alt }: { link: string; alt: string }) {
  const t = useText();
  const state = useServerState();
  if (!state) return null;
  if (state.reachable) return <Qr text={link} alt={alt} />;
  return (
    <Notice kind="warning">
      <p>{t('setup.reach')}</p>
      {state.mend !== null && <code className={styles['mend']}>{state.mend}</code>}
    </Notice>
  );
}
