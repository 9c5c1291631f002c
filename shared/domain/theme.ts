import type { Id } from './ids.ts';
import type { StateView } from './state.ts';
import { inOrder } from './order.ts';

/** A named group of notes. The version counts changes of its words, not of its place. */
export interface Theme {
  id: Id;
  title: string;
  summary: string;
  position: number;
  version: number;
}

/** Themes in their order. Equal positions go by id. */
export function orderedThemes(state: StateView): Theme[] {
  return inOrder(state.all('themes'));
}

/** The themes whose position changes when these stand in this order, numbered from 0 without gaps. */
export function renumberedThemes(themes: readonly Theme[]): Theme[] {
  return themes.flatMap((theme, position) => (theme.position === position ? [] : [{ ...theme, position }]));
}

/** Says whether something that was decided rests on a theme: a counted ballot, a priority or an action. */
export function isThemeDecidedOn(state: StateView, themeId: Id): boolean {
  if (state.get('priorities', themeId)) return true;
  for (const ballot of state.all('ballots')) {
    if (ballot.status === 'counted' && ballot.options.some((option) => option.themeId === themeId))
      return true;
  }
  for (const action of state.all('actions')) if (action.themeId === themeId) return true;
  return false;
}
