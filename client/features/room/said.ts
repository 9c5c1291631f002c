import { aboutIn, stageIn, type AboutIn, type StageIn, type Worded } from '#shared/domain/versions.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import type { Group } from '#shared/domain/workshop.ts';
import { currentLanguage } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';

/** What the workshop says of itself, in the language of the page as far as somebody wrote it in that. */
export function useAboutWords(about: RoomAbout): AboutIn {
  // Drawn anew when the page speaks another language.
  useText();
  return aboutIn(about, currentLanguage());
}

/** The words of a stage, in the language of the page as far as somebody wrote them in that. */
export function useStageWords(stage: RoomStage): StageIn {
  useText();
  return stageIn(stage, currentLanguage());
}

/** Whom to turn to, and where they are in the reader's language. */
export interface SupportSaid extends Pick<RoomAbout['support'], 'name' | 'phone'> {
  place: Pick<Worded, 'text'> & Partial<Worded>;
}

/** The support person, with their place in the language of the page as far as somebody wrote it in that. */
export function useSupport(about: RoomAbout): SupportSaid {
  const { supportPlace } = useAboutWords(about);
  return { ...about.support, place: supportPlace };
}

/** The groups with their labels in the language of the page. */
export function useGroups(about: RoomAbout): Group[] {
  return useAboutWords(about).groups.map(({ id, text }) => ({ id, label: text }));
}

/** The title of a stage in the language of the page. */
export function stageTitle(stage: RoomStage): string {
  return stageIn(stage, currentLanguage()).title.text;
}

/** For the element around words: in which language they are, and their own direction. */
export function inLanguage({ language }: Pick<Worded, 'language'>): { lang: string; dir: 'auto' } {
  return { lang: language, dir: 'auto' };
}
