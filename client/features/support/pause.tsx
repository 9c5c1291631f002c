import type { SupportPause } from '#shared/document/support.ts';
import { useSend } from '../../state/commands.ts';
import { hourText } from '../../text/time.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { announce } from '../../ui/status/status.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import styles from './support.module.css';

/** One call for a pause: who, since when, and the one thing to do about it. */
export function Pause({ pause, level }: { pause: SupportPause; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const t = useText();
  const send = useSend();
  const { id, name, status } = pause;
  return (
    <li className={styles['pause']} data-status={status}>
      <Heading className={styles['name']}>
        <bdi>{name}</bdi>
      </Heading>
      <p>
        {t('support.asked-at', { time: hourText(pause.askedAt) })}{' '}
        <Tag tone={status === 'asked' ? 'warning' : 'plain'}>{t(`support.status.${status}`)}</Tag>
      </p>
      {status === 'asked' && (
        <Button
          variant="primary"
          wide
          aria-label={t('support.seen.for', { name })}
          onClick={() => {
            announce(t('support.seen.said', { name }));
            void send('pause:seen', { pauseId: id });
          }}
        >
          {t('support.seen')}
        </Button>
      )}
    </li>
  );
}
