import type { BoardTheme } from '#shared/document/board.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { aboutIn } from '#shared/domain/versions.ts';
import styles from '../print.module.css';
import { letterOf } from './letters.ts';
import { Sheet, type SheetWords } from './sheet.tsx';

interface ThemeListProps extends SheetWords {
  about: RoomAbout;
  themes: readonly BoardTheme[];
}

/** The themes with the letters that they have on the ballots, in large print. */
export function ThemeList({ about, themes, language, words: { t, language: own } }: ThemeListProps) {
  const title = aboutIn(about, language).title;
  return (
    <Sheet name={t('paper.themes.title')} language={own} long>
      <p className={styles['kicker']} lang={title.language} dir="auto">
        {title.text}
      </p>
      <h2 className={styles['huge']}>{t('paper.themes.title')}</h2>
      <ul className={styles['ballot']}>
        {themes.map((theme, place) => (
          <li key={theme.id}>
            <span className={styles['letter']}>{letterOf(place)}</span>
            <span className={styles['theme']} dir="auto">
              {theme.title}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
