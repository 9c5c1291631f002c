import type { OutputKind } from '#shared/output/kinds.ts';
import type { Report } from '#shared/output/report.ts';
import type { Speech } from '#shared/output/speech.ts';
import { actionsCsv, notesCsv, themesCsv, votesCsv } from './csv.ts';
import { reportJson } from './json.ts';
import { takeHomePage } from './take-home.ts';
import { wordReport } from './word.ts';

/** A file as it goes out. */
export interface OutputFile {
  /** Plain ASCII, safe in a header and on any disk. */
  fileName: string;
  contentType: string;
  body: Uint8Array | string;
}

/** Where the page to take home finds its style sheet; the strict content policy allows no style within a page. */
const defaultStylesheet = '/server-page.css';

/** Makes one file from a report, with its fixed words in the language of the speech. Everything that may leave is decided in the report; this only formats. */
export async function render(
  kind: OutputKind,
  report: Report,
  speech: Speech,
  { stylesheet = defaultStylesheet }: { stylesheet?: string } = {},
): Promise<OutputFile> {
  const name = (ending: string): string => `${slugOf(report.title.text)}-${ending}`;
  const csv = (noun: string, body: string): OutputFile => ({
    fileName: name(`${noun}.csv`),
    contentType: 'text/csv; charset=utf-8',
    body,
  });
  switch (kind) {
    case 'word':
      return {
        fileName: name(report.final ? 'report.docx' : 'report-draft.docx'),
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        body: await wordReport(report, speech),
      };
    case 'take-home':
      return {
        fileName: name('to-take-home.html'),
        contentType: 'text/html; charset=utf-8',
        body: takeHomePage(report, speech, stylesheet),
      };
    case 'notes-csv':
      return csv('notes', notesCsv(report, speech));
    case 'themes-csv':
      return csv('themes', themesCsv(report, speech));
    case 'votes-csv':
      return csv('votes', votesCsv(report, speech));
    case 'actions-csv':
      return csv('actions', actionsCsv(report, speech));
    case 'json':
      return {
        fileName: name('report.json'),
        contentType: 'application/json; charset=utf-8',
        body: reportJson(report),
      };
    default:
      throw new Error(`not a kind of output: ${String(kind satisfies never)}`);
  }
}

function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'workshop' : slug;
}
