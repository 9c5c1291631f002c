import { useState } from 'react';
import type { DeskLinks } from '#shared/document/desk.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { JoinLarge } from '../doors/join-large.tsx';

/** The way in over the whole screen, wherever the workshop stands. */
export function JoinButton({ links }: { links: DeskLinks }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t('desk.join-large')}
      </Button>
      {open && <JoinLarge link={links.join} code={links.code} onClose={() => setOpen(false)} />}
    </>
  );
}
