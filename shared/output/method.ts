import { takesPart } from '#shared/domain/situation.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Speech } from './speech.ts';

/** How the workshop worked and by which rules the report was made; one sentence or two to a paragraph. */
export function methodOf(state: StateView, { say }: Speech): string[] {
  const { threshold } = state.workshop;
  const kinds = new Set(
    [...state.all('stages')].filter((stage) => stage.openedAt !== null).map(({ kind }) => kind),
  );
  return [
    ...(kinds.has('write') ? [say('output.method.write')] : []),
    ...(kinds.has('group') ? [say('output.method.group')] : []),
    ...(kinds.has('vote') ? [say('output.method.vote')] : []),
    ...(someWithoutDevice(state) ? [say('output.method.paper')] : []),
    ...(someTranslated(state) ? [say('output.method.translated')] : []),
    say('output.method.anonymous', { threshold }),
    say('output.method.consent'),
    say('output.method.mind'),
  ];
}

function someWithoutDevice(state: StateView): boolean {
  for (const person of state.all('participants')) if (takesPart(person) && !person.hasDevice) return true;
  return [...state.all('notes')].some((note) => note.writtenFor && note.status === 'shown');
}

function someTranslated(state: StateView): boolean {
  return [...state.all('translations')].some(({ noteId }) => state.get('notes', noteId)?.status === 'shown');
}
