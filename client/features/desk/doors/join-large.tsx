import { useText } from '../../../text/use-text.ts';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import styles from './doors.module.css';
import { ReachableQr } from './reach.tsx';

interface JoinLargeProps {
  /** The join link. */
  link: string;
  code: string;
  onClose: () => void;
}

/** How to come in over the whole screen: to be read across a room, or held up on a phone. */
export function JoinLarge({ link, code, onClose }: JoinLargeProps) {
  const t = useText();
  const { host } = new URL(link);
  return (
    <Dialog open full title={t('setup.joining.large.title')} onClose={onClose}>
      <div className={styles['large']}>
        <div className={styles['largeQr']}>
          <ReachableQr link={link} alt={t('setup.joining.qr')} />
        </div>
        <dl className={styles['largeWords']}>
          <div>
            <dt>{t('setup.joining.large.address')}</dt>
            <dd className={styles['largeAddress']}>
              <bdi dir="ltr">{host}/join</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('setup.joining.large.code')}</dt>
            <dd className={styles['largeCode']}>
              <bdi dir="ltr">{code}</bdi>
            </dd>
          </div>
        </dl>
      </div>
    </Dialog>
  );
}
