import type { Setting, SetPerson, SetWorkshop } from '../../e2e/support/setting.ts';
import { newId } from '../../e2e/support/setting.ts';

const words =
  'It was cold in the waiting room and nobody said how long it would be. The taxi came before my tablets did. ' +
  'My daughter had to ring four times. Someone sat down with me and explained the leaflet slowly, twice.';

/** What the note of a number says: between 3 and 24 words, the same in every run. */
export function noteText(index: number): string {
  const all = words.split(' ');
  const from = (index * 7) % all.length;
  const count = 3 + ((index * 11) % 22);
  return `${[...all, ...all].slice(from, from + count).join(' ')} (${index + 1})`;
}

/** A workshop with so many notes in themes of 25, while people group them, and somebody to look at it. */
export async function boardOf(
  setting: Setting,
  count: number,
): Promise<{ workshop: SetWorkshop; person: SetPerson }> {
  const workshop = await setting.makeWorkshop(`A board of ${count} notes`);
  const { desk } = workshop;
  await workshop.openDoors();
  await desk.must('workshop:start', {});
  await workshop.open('write');
  const ids = Array.from({ length: count }, newId);
  const people = await Promise.all(
    Array.from({ length: Math.ceil(count / 80) }, (_, index) => workshop.join(`Person ${index + 1}`)),
  );
  await Promise.all(
    people.map(async ({ client }, person) => {
      for (let index = person; index < count; index += people.length) {
        const noteId = ids[index] ?? newId();
        await patiently(() =>
          client.command('note:add', { noteId, text: noteText(index), consent: 'group' }),
        );
      }
    }),
  );
  await workshop.open('read');
  await workshop.open('group');
  const perTheme = Math.max(25, Math.ceil(count / 50));
  for (let at = 0; at < count; at += perTheme) {
    await patiently(() =>
      desk.command('theme:add', {
        themeId: newId(),
        title: `Theme ${at / perTheme + 1}: ${noteText(at).slice(0, 24)}`,
        noteIds: ids.slice(at, at + perTheme),
      }),
    );
  }
  const [person] = people;
  if (!person) throw new Error('A board needs somebody who writes.');
  return { workshop, person };
}

/** Waits where the server says that it was too fast. */
async function patiently(ask: () => Promise<{ ok: boolean; code?: string }>): Promise<void> {
  for (;;) {
    const reply = await ask();
    if (reply.ok) return;
    if (reply.code !== 'too-fast' && reply.code !== 'unavailable') throw new Error(`refused: ${reply.code}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
