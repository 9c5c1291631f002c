import type { StageOptions } from './stage.ts';

/** With this many themes or fewer, people get fewer dots. */
const fewThemes = 4;

/** Dots of each person and how many may go on one theme: as the stage says, otherwise by the number of themes. */
export function dotsFor(
  options: Pick<StageOptions, 'dots' | 'perTheme'>,
  themes: number,
): { dots: number; perTheme: number } {
  const few = themes <= fewThemes;
  const dots = options.dots ?? (few ? 3 : 5);
  return { dots, perTheme: Math.min(dots, options.perTheme ?? (few ? 1 : 2)) };
}
