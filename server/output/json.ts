import type { Report } from '#shared/output/report.ts';

/** Raised when the shape changes; described in docs/EXPORTS.md. */
const jsonVersion = 1;

/** The report for other programs. Moments are ISO 8601 in UTC; dates are YYYY-MM-DD or empty. */
export function reportJson(report: Report): string {
  const { asOf, heldAt, objectUntil, notes, themes, parked, decisions, ...rest } = report;
  const document = {
    format: 'common-thread-report',
    version: jsonVersion,
    language: rest.language,
    title: rest.title.text,
    aim: rest.aim.text,
    promise: rest.promise.text,
    influence: rest.influence.text,
    runBy: rest.runBy,
    contact: rest.contact,
    asOf: { revision: asOf.revision, at: isoOf(asOf.at) },
    heldAt: isoOf(heldAt),
    final: rest.final,
    objectUntil: isoOf(objectUntil),
    attendance: rest.attendance,
    madeBy: rest.madeBy,
    agenda: rest.agenda,
    notes,
    parked: numbersOf(parked),
    themes: themes.map(({ title, summary, fate, notes: own }) => ({
      title,
      summary,
      fate,
      notes: numbersOf(own),
    })),
    votes: rest.votes,
    priorities: decisions.chosen,
    setAside: decisions.setAside,
    undecided: decisions.undecided,
    actions: rest.actions,
    method: rest.method,
    hearBack: { ...rest.hearBack, way: rest.hearBack.way.text },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function numbersOf(notes: Report['notes']): number[] {
  return notes.map(({ number }) => number);
}
