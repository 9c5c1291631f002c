import type { StageOptions } from './stage.ts';

/** With this many themes or fewer, people get fewer dots. */
export const fewThemes = 4;
const fewDots = 3;

/**
 * Dots of each person and how many may go on one theme: as the stage says, otherwise by the number of themes.
 * Nobody gets a dot that they could not use, and unless the stage says so, not one for every theme: then a vote would
 * say nothing.
 */
export function dotsFor(
  options: Pick<StageOptions, 'dots' | 'perTheme'>,
  themes: number,
): { dots: number; perTheme: number } {
  const few = themes <= fewThemes;
  const perTheme = options.perTheme ?? (few ? 1 : 2);
  const dots = Math.min(
    options.dots ?? (few ? Math.min(fewDots, Math.max(1, themes * perTheme - 1)) : 5),
    themes * perTheme,
  );
  return { dots, perTheme: Math.min(dots, perTheme) };
}
