import { lazy, Suspense, useState } from 'react';
import { loadTexts } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import styles from './comfort-button.module.css';

/** The settings come when somebody wants them. */
const ComfortDialog = lazy(async () => {
  const [{ ComfortDialog }] = await Promise.all([import('./comfort-dialog.tsx'), loadTexts('comfort')]);
  return { default: ComfortDialog };
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
      {open && (
        <Suspense fallback={null}>
          <ComfortDialog languages={languages} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
