import { useEffect, useState } from 'react';
import { post } from '../connection/rest.ts';

/** The QR code of one of this server's addresses, drawn by the server, as the source of a picture; undefined until then. */
export function useQr(text: string): string | undefined {
  const [drawn, setDrawn] = useState<{ text: string; source: string }>();
  useEffect(() => {
    let wanted = true;
    void post('/api/qr', { text }).then((answer) => {
      if (!wanted || !answer.ok) return;
      setDrawn({ text, source: `data:image/svg+xml,${encodeURIComponent(answer.svg)}` });
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  return drawn?.text === text ? drawn.source : undefined;
}
