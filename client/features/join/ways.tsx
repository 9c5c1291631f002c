import { useComfort } from '../../state/comfort.ts';
import { useText } from '../../text/use-text.ts';
import { Picture } from '../../ui/picture/picture.tsx';
import styles from './ways.module.css';

const ways = [
  { id: 'all', oneThing: false, picture: 'read' },
  { id: 'one', oneThing: true, picture: 'write' },
] as const;

/** Two equal ways to take part, from here to the end: everything on one page, or one thing at a time. */
export function Ways() {
  const t = useText();
  const [comfort, change] = useComfort();
  return (
    <div className={styles['ways']} role="group" aria-label={t('arrive.way')}>
      {ways.map(({ id, oneThing, picture }) => (
        <button
          key={id}
          type="button"
          className={styles['way']}
          aria-pressed={comfort.oneThing === oneThing}
          onClick={() => change({ oneThing })}
        >
          <Picture name={picture} text="" size="small" />
          <span>
            <span className={styles['name']}>{t(`arrive.way.${id}`)}</span>
            <span className={styles['hint']}>{t(`arrive.way.${id}.hint`)}</span>
          </span>
        </button>
      ))}
    </div>
  );
}
