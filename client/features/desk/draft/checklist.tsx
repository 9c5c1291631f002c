import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { JumpLink } from '../parts/jump.tsx';
import styles from './draft.module.css';
import { draftItems } from './ready.ts';

/** How much is ready before the doors open, and what is not, each with the way there. */
export function Checklist({ about, stages }: { about: RoomAbout; stages: readonly RoomStage[] }) {
  const t = useText();
  const items = draftItems(about, stages);
  const open = items.filter((item) => !item.ready);
  return (
    <div className={styles['check']}>
      <p className={styles['checkCount']}>
        {t('setup.check.count', { ready: items.length - open.length, of: items.length })}
      </p>
      <div className={styles['thread']} aria-hidden="true">
        {items.map((item) => (
          <span key={item.target} data-ready={item.ready || undefined} />
        ))}
      </div>
      {open.length > 0 && (
        <ul className={styles['checkItems']} aria-label={t('setup.check.open')}>
          {open.map((item) => (
            <li key={item.target} className={styles['checkItem']}>
              <JumpLink target={item.target}>{t(item.label)}</JumpLink>
              <Tag tone={item.needed ? 'warning' : 'plain'}>{t(item.missing)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
