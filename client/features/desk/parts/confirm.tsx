import { useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { useText } from '../../../text/use-text.ts';

interface ConfirmProps {
  /** On the button that asks. */
  label: ReactNode;
  /** The question. */
  title: string;
  /** What will happen, in plain words. */
  children: ReactNode;
  /** On the button that does it. */
  doLabel: string;
  onConfirm: () => void;
  variant?: ButtonProps['variant'];
  doVariant?: ButtonProps['variant'];
  wide?: boolean;
  busy?: boolean;
}

/** A button that asks once before it does something that cannot be taken back. */
export function Confirm(props: ConfirmProps) {
  const t = useText();
  const {
    label,
    title,
    children,
    doLabel,
    onConfirm,
    variant = 'plain',
    doVariant = 'danger',
    wide,
    busy,
  } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} wide={wide ?? false} busy={busy ?? false} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Dialog open title={title} closeLabel={t('desk.nothing')} onClose={() => setOpen(false)}>
          {children}
          <Button
            variant={doVariant}
            onClick={() => {
              setOpen(false);
              onConfirm();
            }}
          >
            {doLabel}
          </Button>
        </Dialog>
      )}
    </>
  );
}
