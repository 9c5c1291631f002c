import type { Translate } from './use-text.ts';

/** The first words of a text, to name a button by: "Move “The waiting room was…”". */
export function firstWords(text: string, longest = 32): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}

/** A place in a ranking, as people say it: "1st", "2nd", "3rd", "4th". */
export function placeIn(t: Translate, place: number): string {
  return t('common.place', { place });
}
