import { takesPart } from '#shared/domain/situation.ts';
import type { StateView } from '#shared/domain/state.ts';

/** How the workshop worked and by which rules the report was made; one sentence or two to a paragraph. */
export function methodOf(state: StateView): string[] {
  const { threshold } = state.workshop;
  const kinds = new Set(
    [...state.all('stages')].filter((stage) => stage.openedAt !== null).map(({ kind }) => kind),
  );
  return [
    ...(kinds.has('write')
      ? [
          'People wrote privately. Nobody else could read a note, the facilitator included, until all were revealed together in random order.',
        ]
      : []),
    ...(kinds.has('group') ? ['Notes were then grouped into themes together.'] : []),
    ...(kinds.has('vote')
      ? [
          'Voting was secret. Nobody saw a count before the results were shown, and no single vote is kept with a name.',
        ]
      : []),
    ...(someWithoutDevice(state)
      ? [
          'Some people took part without a device. Words that somebody else typed carry the mark “written for them”.',
        ]
      : []),
    `How a group answered is shown only if at least ${threshold} of its people answered and nothing can be worked out about a smaller group. The same holds for the name of a group beside a quote; otherwise it says “a participant”.`,
    'Words are quoted only as their author allows: with their name, with their group, or not at all. A note without a yes is counted, but its words are left out of every file.',
    'People can change their mind through their own link for as long as the workshop is kept. Files made after that obey; files made before do not change by themselves.',
  ];
}

function someWithoutDevice(state: StateView): boolean {
  for (const person of state.all('participants')) if (takesPart(person) && !person.hasDevice) return true;
  return [...state.all('notes')].some((note) => note.writtenFor && note.status === 'shown');
}
