import type { Translate } from './use-text.ts';

/** "1 note", "3 notes". The plural is the singular with an s unless given. */
export function countText(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** The first words of a text, to name a button by: "Move “The waiting room was…”". */
export function firstWords(text: string, longest = 32): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}

/** "first", "second" as a place in a ranking: "1st", "2nd", "3rd", "4th". */
export function placeText(place: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][place % 100 > 10 && place % 100 < 14 ? 0 : place % 10] ?? 'th';
  return `${place}${ending}`;
}

/** A place in a ranking, as people say it: "1st", "2nd", "3rd", "4th". */
export function placeIn(t: Translate, place: number): string {
  return t('common.place', { place });
}
