import type { PrivateLooking } from '#shared/domain/looks-private.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import styles from './notes.module.css';

interface PrivacyWarningProps {
  found: PrivateLooking[];
  onChange: () => void;
  onSend: () => void;
}

/** Before sending, and only on this device: the text may point to a person. */
export function PrivacyWarning({ found, onChange, onSend }: PrivacyWarningProps) {
  const t = useText();
  return (
    <Notice kind="warning" role="alert" title={t('room.private.title')}>
      {found.length === 1 && found[0] !== undefined ? (
        <p>{t(`room.private.${found[0]}`)}</p>
      ) : (
        <>
          <p>{t('room.private.several')}</p>
          <ul className={styles['bullets']}>
            {found.map((kind) => (
              <li key={kind}>{t(`room.private.list.${kind}`)}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles['row']}>
        <Button variant="primary" onClick={onChange}>
          {t('room.private.change')}
        </Button>
        <Button onClick={onSend}>{t('room.private.send')}</Button>
      </div>
    </Notice>
  );
}
