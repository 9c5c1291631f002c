import { useText } from '../../text/use-text.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { ComfortPanel } from './comfort-panel.tsx';

interface ComfortDialogProps {
  /** Languages that the workshop offers besides those of the interface. */
  languages?: readonly string[] | undefined;
  onClose: () => void;
}

/** The comfort settings in a dialog, over whatever somebody does. */
export function ComfortDialog({ languages, onClose }: ComfortDialogProps) {
  const t = useText();
  return (
    <Dialog title={t('common.comfort')} open onClose={onClose}>
      <ComfortPanel languages={languages} />
    </Dialog>
  );
}
