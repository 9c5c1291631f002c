import { useRows } from '../../../state/documents.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { InviteFacilitator } from './invite-facilitator.tsx';
import styles from './doors.module.css';

/** Who leads the workshop, and a way for somebody to help. */
export function Colleagues({ as, workshopId }: { as: string; workshopId: string }) {
  const facilitators = useRows('desk', 'facilitators').toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  return (
    <>
      <ul className={styles['colleagues']}>
        {facilitators.map((person) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi> {person.owner && <Tag>made this workshop</Tag>}{' '}
            {person.connected ? <Tag tone="strong">at the desk</Tag> : <Tag>not at the desk</Tag>}
          </li>
        ))}
      </ul>
      <InviteFacilitator
        as={as}
        workshopId={workshopId}
        label="Invite a co-facilitator"
        hint="A co-facilitator can do all that you can, but delete the workshop."
      />
    </>
  );
}
