import type { StateView } from '#shared/domain/state.ts';
import { reportOf, type Report } from '#shared/output/report.ts';
import { speechIn } from '../../server/output/speech.ts';

/** The English report of a state at revision 41; `reader` is the workshop's language unless said otherwise. */
export function reportAt(state: StateView, at: number, reader = state.workshop.language): Report {
  return reportOf(state, { revision: 41, at, speech: speechIn(reader), reader });
}

/** The fixed words in English. */
export const english = speechIn('en');
