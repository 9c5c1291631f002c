import type { BoardTheme } from '#shared/document/board.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { dotsFor } from '#shared/domain/dots.ts';
import { limits } from '#shared/domain/limits.ts';
import { aboutIn } from '#shared/domain/versions.ts';
import styles from '../print.module.css';
import { letterOf } from './letters.ts';
import { Sheet, type SheetWords } from './sheet.tsx';

interface BallotsProps extends SheetWords {
  about: RoomAbout;
  stages: readonly RoomStage[];
  themes: readonly BoardTheme[];
  /** The number of the first one. */
  first: number;
  count: number;
}

/** Lines for themes that are not there yet. */
const blankThemes = 8;

/**
 * Numbered ballot sheets: a box for each dot that a theme may get. Before there are themes they have letters and a line
 * each, to be filled in by hand. The number only tells that none is counted twice; nobody writes who had which.
 */
export function Ballots(props: BallotsProps) {
  const { about, stages, themes, first, count, language, words } = props;
  const { t, language: own } = words;
  const vote =
    stages.find((stage) => stage.kind === 'vote' && stage.status !== 'closed') ??
    stages.find((stage) => stage.kind === 'vote');
  const { dots, perTheme } = dotsFor(
    { dots: vote?.options.dots ?? null, perTheme: vote?.options.perTheme ?? null },
    themes.length || limits.themes,
  );
  const title = aboutIn(about, language).title;
  const rows = themes.length > 0 ? themes.map((theme) => theme.title) : Array<string>(blankThemes).fill('');
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return (
      <Sheet key={number} name={t('paper.ballot.name', { number })} language={own} long={rows.length > 10}>
        <div className={styles['ballotHead']}>
          <h2>{t('paper.ballot.name', { number })}</h2>
          <span lang={title.language} dir="auto">
            {title.text}
          </span>
        </div>
        <p>{t('paper.ballot.how', { dots, perTheme })}</p>
        <p>{t('paper.ballot.secret')}</p>
        <ul className={styles['ballot']}>
          {rows.map((theme, place) => (
            <li key={letterOf(place)}>
              <span className={styles['letter']}>{letterOf(place)}</span>
              <span className={styles['theme']} dir="auto">
                {theme === '' ? <span className={styles['blank']} /> : theme}
              </span>
              <span className={styles['dots']} aria-hidden="true">
                {Array.from({ length: perTheme }, (__, dot) => (
                  <span key={dot} />
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    );
  });
}
