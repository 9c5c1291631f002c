import { useText } from '../../../text/use-text.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Qr } from '../parts/qr.tsx';
import { useServerState } from './use-server-state.ts';
import styles from './doors.module.css';

/** The QR code of a link, or why no phone could open it and the line that mends it. */
export function ReachableQr({ link, alt }: { link: string; alt: string }) {
  const state = useServerState();
  if (!state) return null;
  return state.reachable ? <Qr text={link} alt={alt} /> : <Unreachable mend={state.mend} />;
}

/** Why there is no QR code; nothing where there can be one. */
export function ReachableNotice() {
  const state = useServerState();
  return state && !state.reachable ? <Unreachable mend={state.mend} /> : null;
}

function Unreachable({ mend }: { mend: string | null }) {
  const t = useText();
  return (
    <Notice kind="warning">
      <p>{t('setup.reach')}</p>
      {mend !== null && <code className={styles['mend']}>{mend}</code>}
    </Notice>
  );
}
