import type { BoardBallot } from '#shared/document/board.ts';
import { countText, placeText } from '../../../text/count.ts';

/** What the vote said of one theme, in a few words; undefined where it was not voted on. */
export function themeResult(ballot: BoardBallot | undefined, themeId: string): string | undefined {
  const result = ballot?.result;
  const dots = result?.totals[themeId];
  if (!result || dots === undefined) return undefined;
  const parts = [`${countText(dots, 'dot')}, ${placeOf(result.byTotal, themeId)}`];
  for (const group of result.groups) {
    parts.push(
      `${group.label}: ${countText(group.totals[themeId] ?? 0, 'dot')}, ${placeOf(group.ranking, themeId)}`,
    );
  }
  if (result.equalVoice)
    parts.push(`if each group counts the same: ${placeOf(result.equalVoice.ranking, themeId)}`);
  return parts.join(' · ');
}

function placeOf(ranking: readonly (readonly string[])[], themeId: string): string {
  let place = 1;
  for (const tied of ranking) {
    if (tied.includes(themeId))
      return tied.length > 1 ? `shares ${placeText(place)} place` : `${placeText(place)} place`;
    place += tied.length;
  }
  return 'no place';
}
