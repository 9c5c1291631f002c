import { aboutIn, stageIn, type AboutIn, type StageIn, type Worded } from '#shared/domain/versions.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import type { Group } from '#shared/domain/workshop.ts';
import { readingLanguage, useReadingLanguage } from '../../state/language.ts';
import { currentLanguage } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';

/** What the workshop says of itself, in the language that the person reads as far as somebody wrote it in that. */
export function useAboutWords(about: RoomAbout): AboutIn {
  useReader();
  return aboutIn(about, languageFor(about));
}

/** The words of a stage, in the language that the person reads as far as somebody wrote them in that. */
export function useStageWords(stage: RoomStage): StageIn {
  useReader();
  return stageWords(stage);
}

/** The words of a stage as they are read at this moment. */
export function stageWords(stage: RoomStage): StageIn {
  return stageIn(stage, languageFor(stage));
}

/** Draws a component anew when the page speaks, or its person reads, another language. */
export function useReader(): void {
  useText();
  useReadingLanguage();
}

/** The language that was chosen on this device where there are words in it, otherwise the page's. */
function languageFor({ language, versions }: Pick<RoomAbout | RoomStage, 'language' | 'versions'>): string {
  const wanted = readingLanguage();
  return wanted === language || Object.hasOwn(versions, wanted) ? wanted : currentLanguage();
}

/** Whom to turn to, and where they are in the reader's language. */
export interface SupportSaid extends Pick<RoomAbout['support'], 'name' | 'phone'> {
  place: Pick<Worded, 'text'> & Partial<Worded>;
}

/** The support person, with their place in the person's language as far as somebody wrote it in that. */
export function useSupport(about: RoomAbout): SupportSaid {
  const { supportPlace } = useAboutWords(about);
  return { ...about.support, place: supportPlace };
}

/** The groups with their labels in the person's language. */
export function useGroups(about: RoomAbout): Group[] {
  return useAboutWords(about).groups.map(({ id, text }) => ({ id, label: text }));
}

/** For the element around words: in which language they are, and their own direction. */
export function inLanguage({ language }: Pick<Worded, 'language'>): { lang: string; dir: 'auto' } {
  return { lang: language, dir: 'auto' };
}
