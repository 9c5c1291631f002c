import type { RoomAbout } from '#shared/document/room.ts';
import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import styles from './lead.module.css';

/** Who is here, as one line: how many of each group. */
export function Here({ about }: { about: RoomAbout }) {
  const t = useText();
  const here = useRows('desk', 'people').filter((person) => person.status === 'present');
  const supporters = here.filter((person) => person.kind === 'supporter').length;
  return (
    <ul className={styles['here']} aria-label={t('desk.here')}>
      {about.groups.map(({ id, label }) => (
        <li key={id}>
          <strong>
            {here.filter((person) => person.kind === 'participant' && person.groupId === id).length}
          </strong>{' '}
          <bdi>{label}</bdi>
        </li>
      ))}
      {supporters > 0 && <li>{t('desk.here.supporters', { count: supporters })}</li>}
    </ul>
  );
}
