import { useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Code } from './code.tsx';
import styles from './hand-over.module.css';

interface HandOverProps {
  /** The facilitator, `f:ID`. */
  as: string;
  workshopId: string;
}

/** Goes on with this desk on another device, by a code to scan. */
export function HandOver({ as, workshopId }: HandOverProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <svg className={styles['icon']} viewBox="0 0 24 24" aria-hidden="true">
          <rect x="7" y="2.5" width="10" height="19" rx="2" />
          <path d="M11 18.5h2" />
        </svg>
        {t('desk.handover.open')}
      </Button>
      {open && (
        <Dialog open title={t('desk.handover.title')} onClose={() => setOpen(false)}>
          <Code key={round} as={as} workshopId={workshopId} onRenew={() => setRound(round + 1)} />
        </Dialog>
      )}
    </>
  );
}
