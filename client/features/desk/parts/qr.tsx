import { useQr } from '../../../state/qr.ts';
import styles from './parts.module.css';

/** The QR code of one of this server's addresses. Nothing while there is none. */
export function Qr({ text, alt }: { text: string; alt: string }) {
  const { source } = useQr(text);
  return source === undefined ? null : <img className={styles['qr']} src={source} alt={alt} />;
}
