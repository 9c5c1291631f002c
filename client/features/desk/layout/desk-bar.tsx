import { useText } from '../../../text/use-text.ts';
import styles from './layout.module.css';
import { places, type Place } from './places.ts';

const icons: Record<Place, string> = {
  lead: 'M7 5l11 7-11 7z',
  work: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  people: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-5 3-7 7-7s7 2 7 7M16 4a4 4 0 0 1 0 7M18 14c3 1 4 3 4 7',
  agenda: 'M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
};

interface DeskBarProps {
  place: Place;
  /** Places where something waits for the facilitator. */
  news: Partial<Record<Place, boolean>>;
  onPlace: (place: Place) => void;
}

/** The places of the desk at the thumb of whoever leads from a phone. */
export function DeskBar({ place, news, onPlace }: DeskBarProps) {
  const t = useText();
  return (
    <nav aria-label={t('desk.bar')} className={styles['bar']}>
      {places.map((name) => (
        <button
          key={name}
          type="button"
          className={styles['tab']}
          aria-current={place === name ? 'page' : undefined}
          onClick={() => onPlace(name)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className={styles['icon']}>
            <path d={icons[name]} />
          </svg>
          <span>
            {t(`desk.bar.${name}`)}
            {news[name] && <span className={styles['news']}> {t('desk.bar.new')}</span>}
          </span>
        </button>
      ))}
    </nav>
  );
}
