import type { BoardBallot } from '#shared/document/board.ts';
import type { Translate } from '../../../text/use-text.ts';

/** What the vote said of one theme, in a few words; undefined where it was not voted on. */
export function themeResult(
  t: Translate,
  ballot: BoardBallot | undefined,
  themeId: string,
): string | undefined {
  const result = ballot?.result;
  const dots = result?.totals[themeId];
  if (!result || dots === undefined) return undefined;
  const parts = [t('desk.result.dots', { count: dots, place: placeOf(t, result.byTotal, themeId) })];
  for (const group of result.groups) {
    parts.push(
      t('desk.result.group', {
        group: group.label,
        count: group.totals[themeId] ?? 0,
        place: placeOf(t, group.ranking, themeId),
      }),
    );
  }
  if (result.equalVoice)
    parts.push(t('desk.result.equal', { place: placeOf(t, result.equalVoice.ranking, themeId) }));
  return parts.join(' · ');
}

function placeOf(t: Translate, ranking: readonly (readonly string[])[], themeId: string): string {
  let place = 1;
  for (const tied of ranking) {
    if (tied.includes(themeId))
      return t(tied.length > 1 ? 'desk.result.shares' : 'desk.result.place', { place });
    place += tied.length;
  }
  return t('desk.result.no-place');
}
