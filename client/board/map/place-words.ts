import { firstWords } from '../../text/count.ts';
import type { Translate } from '../../text/use-text.ts';
import type { Section } from '../sections.ts';
import type { Place } from './places.ts';

/** A place as it is said: "Before “It was cold”, in Waiting". */
export function placeWords(t: Translate, sections: readonly Section[], { themeId, before }: Place): string {
  const section = sections.find(({ theme }) => theme?.id === themeId);
  if (themeId === null || !section?.theme) return t('board.map.place.out');
  const { title } = section.theme;
  const next = section.notes.find(({ id }) => id === before);
  return next
    ? t('board.map.place.before', { words: firstWords(next.text), title })
    : t('board.map.place.end', { title });
}
