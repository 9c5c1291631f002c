import { useRows } from '../../../state/documents.ts';

/** People who take part, to be asked for something. With a group: only those who are in it. */
export function usePeopleOptions(groupId?: string): { value: string; label: string }[] {
  return useRows('desk', 'people')
    .filter((person) => person.status === 'present' && person.kind === 'participant')
    .filter((person) => groupId === undefined || person.groupId === groupId)
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((person) => ({
      value: person.id,
      label: person.hasDevice ? person.name : `${person.name} (no device)`,
    }));
}
