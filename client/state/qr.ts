import { useEffect, useState } from 'react';
import { post } from '../connection/rest.ts';

/**
 * The QR code of one of this server's addresses, drawn by the server, as the source of a picture. `pending` until the
 * server has answered; without a source after that, there is none to be had.
 */
export function useQr(text: string): { source: string | undefined; pending: boolean } {
  const [drawn, setDrawn] = useState<{ text: string; source: string | undefined }>();
  useEffect(() => {
    let wanted = true;
    void post('/api/qr', { text }).then((answer) => {
      if (!wanted) return;
      const source = answer.ok ? `data:image/svg+xml,${encodeURIComponent(answer.svg)}` : undefined;
      setDrawn({ text, source });
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  return drawn?.text === text
    ? { source: drawn.source, pending: false }
    : { source: undefined, pending: true };
}
