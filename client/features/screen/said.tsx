import type { RoomStage } from '#shared/document/room.ts';
import type { ScreenNow } from '#shared/document/screen.ts';
import { directionOf } from '#shared/domain/language.ts';
import { aboutIn, stageIn, type Worded } from '#shared/domain/versions.ts';
import styles from './said.module.css';

/** What the workshop calls something, and the same in the other languages that it offers, where somebody wrote it. */
export interface Said {
  own: Worded;
  others: Worded[];
}

/** The title of a stage in every language of the wall. */
export function titleOf(stage: RoomStage, languages: readonly string[]): Said {
  return said(stage, languages, (language) => stageIn(stage, language).title);
}

/** The prompt of a stage in every language of the wall. */
export function promptOf(stage: RoomStage, languages: readonly string[]): Said {
  return said(stage, languages, (language) => stageIn(stage, language).prompt);
}

/** The aim of the workshop in every language of the wall. */
export function aimOf(now: ScreenNow): Said {
  return said(now, now.languages, (language) => aboutIn(now, language).aim);
}

/** For the element around words: in which language they are, and its direction. */
export function inLanguage({ language }: Pick<Worded, 'language'>): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: language, dir: directionOf(language) };
}

interface OthersProps {
  words: readonly Worded[];
  /** Sentences stand in columns, titles one after the other. */
  as: 'titles' | 'sentences';
}

/** Words of the workshop in other languages, in smaller letters. Nothing where there are none. */
export function Others({ words, as }: OthersProps) {
  return words.length === 0 ? undefined : (
    <div className={styles['others']} data-as={as}>
      {words.map((word) => (
        <p key={word.language} {...inLanguage(word)}>
          {word.text}
        </p>
      ))}
    </div>
  );
}

function said(
  { language: own }: { language: string },
  languages: readonly string[],
  wordsIn: (language: string) => Worded,
): Said {
  return {
    own: wordsIn(own),
    others: languages.map(wordsIn).filter(({ language, text }) => language !== own && text !== ''),
  };
}
