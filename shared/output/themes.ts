import type { StateView } from '#shared/domain/state.ts';
import { inOrder } from '#shared/domain/order.ts';
import type { NumberedNote, ReportNote } from './notes.ts';

/** A theme with its notes. */
export interface ReportTheme {
  title: string;
  summary: string;
  notes: ReportNote[];
  /** What was decided about it; `none` asks to be mended before the report is final. */
  fate: 'chosen' | 'set-aside' | 'none';
  /** The priority in one sentence; empty for other fates. */
  statement: string;
  reason: string;
}

/** The themes in their order. */
export function themesIn(state: StateView, notes: readonly NumberedNote[]): ReportTheme[] {
  return inOrder(state.all('themes')).map((theme) => {
    const decision = state.get('priorities', theme.id);
    return {
      title: theme.title,
      summary: theme.summary,
      notes: notes.filter(({ note }) => note.themeId === theme.id).map(({ reported }) => reported),
      fate: decision?.outcome ?? 'none',
      statement: decision?.outcome === 'chosen' ? decision.statement : '',
      reason: decision?.reason ?? '',
    };
  });
}
