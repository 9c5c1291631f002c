import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';

/** People who take part, to be asked for something. With a group: only those who are in it. */
export function usePeopleOptions(groupId?: string): { value: string; label: string }[] {
  const t = useText();
  return useRows('desk', 'people')
    .filter((person) => person.status === 'present' && person.kind === 'participant')
    .filter((person) => groupId === undefined || person.groupId === groupId)
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((person) => ({
      value: person.id,
      label: person.hasDevice ? person.name : t('desk.person.no-device', { name: person.name }),
    }));
}
