import { useText } from '../../text/use-text.ts';
import styles from './room.module.css';

export type Tab = 'task' | 'board' | 'mine' | 'help';

interface BottomBarProps {
  tab: Tab;
  /** Supporters write nothing, so they have no "Mine". */
  supporter: boolean;
  /** The workshop moved on while the person was elsewhere, or there is a message for them. */
  news: Partial<Record<Tab, boolean>>;
  onTab: (tab: Tab) => void;
}

const items: readonly { tab: Tab; icon: string }[] = [
  { tab: 'task', icon: 'M4 5h16v14H4zM8 10h8M8 14h5' },
  { tab: 'board', icon: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z' },
  { tab: 'mine', icon: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-5 3-7 8-7s8 2 8 7' },
  {
    tab: 'help',
    icon: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5c0-3.5 5-3 5 0 0 2-2.5 2-2.5 4M12 17h.01',
  },
];

/** At most four places to go, always at the thumb. */
export function BottomBar({ tab, supporter, news, onTab }: BottomBarProps) {
  const t = useText();
  return (
    <nav aria-label={t('room.bar')} className={styles['tabs']}>
      {items
        .filter((item) => !(supporter && item.tab === 'mine'))
        .map((item) => (
          <button
            key={item.tab}
            type="button"
            className={styles['tab']}
            aria-current={tab === item.tab ? 'page' : undefined}
            onClick={() => onTab(item.tab)}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true" className={styles['icon']}>
              <path d={item.icon} />
            </svg>
            <span>
              {t(`room.bar.${item.tab}`)}
              {news[item.tab] && <span className={styles['news']}> {t('room.bar.new')}</span>}
            </span>
          </button>
        ))}
    </nav>
  );
}
