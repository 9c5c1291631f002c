import type { Id } from '#shared/domain/ids.ts';
import type { Consent } from '#shared/domain/participant.ts';
import type { Group } from '#shared/domain/workshop.ts';
import { consentOf } from '../demo/invented.ts';
import sample from '../demo/sample-workshop.json' with { type: 'json' };

/** Somebody who does not exist, with all that they have to say. */
export interface InventedPerson {
  id: Id;
  name: string;
  groupId: string;
  accessNeeds: string;
  /** What they ask for while they write. */
  asksFor: 'help' | 'time' | null;
  /** Their notes, first those they think of first. */
  notes: { text: string; consent: Consent | null; language: string }[];
}

/** Enough of each group that results may be split by group, few enough to see each of them act. */
const ofEachGroup = 6;

/** What the first of them ask for. */
const asks = ['time', 'help'] as const;

/** The people of the sample who come with a device of their own, in groups that the workshop has. */
export function inventedPeople(groups: readonly Group[], newId: () => Id): InventedPerson[] {
  const seen = new Map<string, number>();
  const people = sample.participants.filter(({ joinedBy, roleGroup }) => {
    if (joinedBy === 'facilitator-entered') return false;
    const before = seen.get(roleGroup) ?? 0;
    seen.set(roleGroup, before + 1);
    return before < ofEachGroup;
  });
  return people.map(({ id: sampleId, displayName: name, roleGroup, accessNeeds = [] }, index) => {
    const group = groups.find(({ id }) => id === roleGroup) ?? groups[index % groups.length];
    return {
      id: newId(),
      name,
      groupId: group?.id ?? roleGroup,
      accessNeeds: accessNeeds.join(', '),
      asksFor: asks[index] ?? null,
      notes: sample.ideas
        .filter(({ authorId }) => authorId === sampleId)
        .map(({ text, quoteConsent, lang }) => ({ text, consent: consentOf(quoteConsent), language: lang })),
    };
  });
}

/** The theme into which a note of the sample would go; undefined for words that are not the sample's. */
export function themeTitleFor(text: string): string | undefined {
  const idea = sample.ideas.find((one) => one.text === text);
  return idea && sample.themes.find(({ ideaIds }) => ideaIds.includes(idea.id))?.label;
}
