import type { PrivateLooking } from '#shared/domain/looks-private.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import styles from './notes.module.css';

const words: Record<PrivateLooking, string> = {
  'nhs-number': 'an NHS number',
  phone: 'a phone number',
  email: 'an e-mail address',
  name: 'somebody’s name',
};

interface PrivacyWarningProps {
  found: PrivateLooking[];
  onChange: () => void;
  onSend: () => void;
}

/** Before sending, and only on this device: the text may point to a person. */
export function PrivacyWarning({ found, onChange, onSend }: PrivacyWarningProps) {
  return (
    <Notice kind="warning" role="alert" title="Does this show who somebody is?">
      <p>
        It looks as if there is {found.map((kind) => words[kind]).join(' and ')} in it. Others will read this
        later.
      </p>
      <div className={styles['row']}>
        <Button variant="primary" onClick={onChange}>
          Change it
        </Button>
        <Button onClick={onSend}>Send it as it is</Button>
      </div>
    </Notice>
  );
}
