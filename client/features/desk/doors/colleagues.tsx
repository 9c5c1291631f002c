import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { InviteFacilitator } from './invite-facilitator.tsx';
import styles from './doors.module.css';

/** Who leads the workshop, and a way for somebody to help. */
export function Colleagues({ as, workshopId }: { as: string; workshopId: string }) {
  const t = useText();
  const facilitators = useRows('desk', 'facilitators').toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  return (
    <>
      <ul className={styles['colleagues']}>
        {facilitators.map((person) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi> {person.owner && <Tag>{t('setup.colleagues.owner')}</Tag>}{' '}
            {person.connected ? (
              <Tag tone="strong">{t('setup.colleagues.here')}</Tag>
            ) : (
              <Tag>{t('setup.colleagues.away')}</Tag>
            )}
          </li>
        ))}
      </ul>
      <InviteFacilitator
        as={as}
        workshopId={workshopId}
        label={t('setup.colleagues.invite')}
        hint={t('setup.colleagues.invite.hint')}
      />
    </>
  );
}
