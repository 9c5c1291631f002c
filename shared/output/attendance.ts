import type { StateView } from '#shared/domain/state.ts';

/** How many people took part, by group and without names. Supporters are counted apart. */
export interface ReportAttendance {
  groups: { label: string; people: number }[];
  people: number;
  supporters: number;
}

/** Counts the people who are in the workshop. */
export function attendanceIn(state: StateView): ReportAttendance {
  const byGroup = new Map<string, number>();
  let people = 0;
  let supporters = 0;
  for (const person of state.all('participants')) {
    if (person.status !== 'present') continue;
    if (person.kind === 'supporter') {
      supporters += 1;
      continue;
    }
    people += 1;
    const groupId = person.groupId ?? '';
    byGroup.set(groupId, (byGroup.get(groupId) ?? 0) + 1);
  }
  const groups = state.workshop.groups.map(({ id, label }) => ({ label, people: byGroup.get(id) ?? 0 }));
  return { groups: groups.filter((group) => group.people > 0), people, supporters };
}

/** Those who asked to be named, as they wish to be named. */
export function madeBy(state: StateView): string[] {
  const credits: string[] = [];
  for (const { credit, status } of state.all('participants')) {
    if (status === 'present' && credit !== null && credit !== '') credits.push(credit);
  }
  return credits.sort((a, b) => a.localeCompare(b, 'en') || (a < b ? -1 : 1));
}
