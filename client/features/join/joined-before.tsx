import { useBrowserLocation } from 'wouter/use-browser-location';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import styles from './join.module.css';

interface JoinedBeforeProps {
  /** Who this device already is in the workshop. */
  here: readonly { participantId: string; name: string }[];
  onOther: () => void;
}

/** For a device that joined before: nobody should become two people by opening the link once more. */
export function JoinedBefore({ here, onOther }: JoinedBeforeProps) {
  const t = useText();
  const [, go] = useBrowserLocation();
  return (
    <section className={styles['again']} aria-labelledby="again">
      <h2 id="again">{t('arrive.again')}</h2>
      <p>{t('arrive.again.hint')}</p>
      {here.map(({ participantId, name }) => (
        <Button key={participantId} variant="primary" wide onClick={() => go(`/p/${participantId}`)}>
          <span>
            <Text id="arrive.again.as" values={{ name: <bdi>{name}</bdi> }} />
          </span>
        </Button>
      ))}
      <Button wide onClick={onOther}>
        {t('arrive.again.other')}
      </Button>
    </section>
  );
}
