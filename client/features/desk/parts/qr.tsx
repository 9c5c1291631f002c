import { useEffect, useState } from 'react';
import { post } from '../../../connection/rest.ts';
import styles from './parts.module.css';

/** The QR code of one of this server's addresses, drawn by the server. Nothing while there is none. */
export function Qr({ text, alt }: { text: string; alt: string }) {
  const [drawn, setDrawn] = useState<{ text: string; svg: string }>();
  useEffect(() => {
    let wanted = true;
    void post('/api/qr', { text }).then((answer) => {
      if (wanted && answer.ok) setDrawn({ text, svg: answer.svg });
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  if (drawn?.text !== text) return null;
  return (
    <img className={styles['qr']} src={`data:image/svg+xml,${encodeURIComponent(drawn.svg)}`} alt={alt} />
  );
}
