import type { ReactNode } from 'react';
import { directionOf } from '#shared/domain/language.ts';
import { classes } from '../../../../ui/classes.ts';
import styles from '../print.module.css';
import type { WordsIn } from '../../../../state/words-in.ts';

interface SheetProps {
  /** What it is, for whoever looks through the pack with a screen reader. */
  name: string;
  /** The language of the words on it. */
  language: string;
  /** May go on over several sheets of paper. */
  long?: boolean;
  children: ReactNode;
}

/** One sheet of A4. No landmark: there are dozens, and the same one in several languages. */
export function Sheet({ name, language, long, children }: SheetProps) {
  return (
    <div
      role="group"
      className={classes(styles['sheet'], long && styles['long'])}
      aria-label={name}
      lang={language}
      dir={directionOf(language)}
      data-sheet=""
    >
      {children}
    </div>
  );
}

/** What a sheet is given that many people get, in one language of the workshop. */
export interface SheetWords {
  language: string;
  words: WordsIn;
}
