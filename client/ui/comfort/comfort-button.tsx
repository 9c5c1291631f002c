import { useState } from 'react';
import { part } from '../../text/part.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import styles from './comfort-button.module.css';

/** The settings come when somebody wants them. */
const ComfortDialog = part(async () => (await import('./comfort-dialog.tsx')).ComfortDialog, {
  words: ['comfort'],
});

interface ComfortButtonProps {
  /** For a bar with little room: the picture above one short word. */
  compact?: boolean;
  /** Languages that the workshop offers besides those of the interface. */
  languages?: readonly string[] | undefined;
}

/** Opens the comfort settings, from wherever somebody is. `Page` has one. */
export function ComfortButton({ compact, languages }: ComfortButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        className={compact ? styles['compact'] : undefined}
        aria-label={t(compact ? 'common.comfort.short.name' : 'common.comfort')}
        onClick={() => setOpen(true)}
      >
        <Icon name="comfort" />
        <span>{t(compact ? 'common.comfort.short' : 'common.comfort')}</span>
      </Button>
      {open && <ComfortDialog languages={languages} onClose={() => setOpen(false)} />}
    </>
  );
}
