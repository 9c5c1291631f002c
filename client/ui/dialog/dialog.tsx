import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../text/use-text.ts';
import { Button } from '../button/button.tsx';
import { classes } from '../classes.ts';
import styles from './dialog.module.css';

interface DialogProps {
  /** Shown and named by this. */
  title: string;
  open: boolean;
  /** Escape, or the Close button. */
  onClose: () => void;
  /** The label of the button that leaves without doing anything. */
  closeLabel?: string;
  /** Takes the whole screen, for what is shown to a room. */
  full?: boolean;
  children: ReactNode;
}

/**
 * A modal dialog on the native element: focus stays inside, Escape closes, and focus goes back to where it was.
 * It may stay mounted (with `open` false) or be mounted only while open.
 */
export function Dialog({ title, open, onClose, closeLabel, full, children }: DialogProps) {
  const t = useText();
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog || !open) return undefined;
    dialog.showModal();
    // Closing before the element leaves the page is what gives focus back.
    return () => dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={classes(styles['dialog'], full && styles['full'])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // A browser may close it without asking, after a second Escape for example.
        if (open && element.current?.open === false) onClose();
      }}
    >
      {open && (
        <div className={styles['inside']}>
          <h2 id={id} dir="auto">
            {title}
          </h2>
          {children}
          <div className={styles['leave']}>
            <Button variant="quiet" wide onClick={onClose}>
              {closeLabel ?? t('common.close')}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
