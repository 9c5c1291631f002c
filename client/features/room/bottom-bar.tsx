import { useText } from '../../text/use-text.ts';
import { Icon } from './icon.tsx';
import styles from './bottom-bar.module.css';

export type Tab = 'task' | 'board' | 'mine' | 'help';

interface BottomBarProps {
  tab: Tab;
  /** Supporters write nothing, so they have no "Mine". */
  supporter: boolean;
  /** The workshop moved on while the person was elsewhere, or there is a message for them. */
  news: Partial<Record<Tab, boolean>>;
  onTab: (tab: Tab) => void;
}

const tabs: readonly Tab[] = ['task', 'board', 'mine', 'help'];

/** At most four places to go, always at the thumb. */
export function BottomBar({ tab, supporter, news, onTab }: BottomBarProps) {
  const t = useText();
  return (
    <nav aria-label={t('room.bar')} className={styles['tabs']}>
      {tabs
        .filter((item) => !(supporter && item === 'mine'))
        .map((item) => (
          <button
            key={item}
            type="button"
            className={styles['tab']}
            aria-current={tab === item ? 'page' : undefined}
            onClick={() => onTab(item)}
          >
            <Icon name={item} />
            <span>
              {t(`room.bar.${item}`)}
              {news[item] && <span className={styles['news']}> {t('room.bar.new')}</span>}
            </span>
          </button>
        ))}
    </nav>
  );
}
