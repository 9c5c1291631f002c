import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportNote } from '#shared/output/notes.ts';
import { directionOf } from '#shared/domain/language.ts';
import type { Worded } from '#shared/domain/versions.ts';
import type { Speech } from '#shared/output/speech.ts';
import { directionOfText, saidBy, translatedBy } from '#shared/output/words.ts';

/** Names of the styles that are ours; headings and title are Word's own. */
export const styleIds = {
  quote: 'ReportQuote',
  source: 'ReportSource',
  translation: 'ReportTranslation',
  translator: 'ReportTranslator',
  draft: 'ReportDraft',
  cell: 'ReportCell',
  afterTable: 'ReportAfterTable',
};

/** Two characters that XML 1.0 has no place for. */
const notInXml = /[\uFFFE\uFFFF]/g;

interface Look {
  style?: string;
  keepNext?: boolean;
  bold?: boolean;
  /** The language of the text, where it is known and may differ from the file's. */
  language?: string | null;
}

/** Text with its line breaks, its own direction and language. */
function runsOf(text: string, { bold = false, language }: Look = {}): TextRun[] {
  const rightToLeft = directionOfText(text, language) === 'rtl';
  const tag = language && { language: rightToLeft ? { bidirectional: language } : { value: language } };
  return text
    .replaceAll(notInXml, '')
    .split(/\r?\n/)
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(bold && { bold }),
          rightToLeft,
          ...tag,
          ...(index > 0 && { break: 1 }),
        }),
    );
}

function paragraph(text: string, look: Look = {}): Paragraph {
  const { style, keepNext } = look;
  return new Paragraph({
    children: runsOf(text, look),
    bidirectional: directionOfText(text, look.language) === 'rtl',
    ...(style !== undefined && { style }),
    ...(keepNext !== undefined && { keepNext }),
  });
}

/** A paragraph in the plain style. */
export function plain(text: string): Paragraph {
  return paragraph(text);
}

/** A paragraph of words that say their language; none of empty ones. */
export function spoken({ text, language }: Worded): Paragraph[] {
  return text === '' ? [] : [paragraph(text, { language })];
}

/** A paragraph for each text that is not empty. */
export function paragraphs(...texts: string[]): Paragraph[] {
  return texts.filter((text) => text !== '').map((text) => paragraph(text));
}

/** A paragraph in one of our styles. */
export function styled(text: string, style: string): Paragraph {
  return paragraph(text, { style });
}

export function title({ text, language }: Worded): Paragraph {
  return heading(text, HeadingLevel.TITLE, language);
}

export function heading1(text: string): Paragraph {
  return heading(text, HeadingLevel.HEADING_1);
}

export function heading2(text: string): Paragraph {
  return heading(text, HeadingLevel.HEADING_2);
}

function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  language: string | null = null,
): Paragraph {
  return new Paragraph({
    heading: level,
    children: runsOf(text, { language }),
    bidirectional: directionOfText(text, language) === 'rtl',
  });
}

/** An item of a list with bullets. */
export function bullet(text: string): Paragraph {
  return new Paragraph({
    bullet: { level: 0 },
    children: runsOf(text),
    bidirectional: directionOfText(text) === 'rtl',
  });
}

/** The words of those notes that may be quoted, each with who said it, and its translations with whose they are. */
export function quotes(notes: readonly ReportNote[], speech: Speech): Paragraph[] {
  return notes.flatMap(({ quote }) =>
    quote === null
      ? []
      : [
          paragraph(quote.text, { style: styleIds.quote, keepNext: true, language: quote.language }),
          paragraph(saidBy(speech, quote), {
            style: styleIds.source,
            keepNext: quote.translations.length > 0,
          }),
          ...quote.translations.flatMap((one) => [
            paragraph(one.text, { style: styleIds.translation, keepNext: true, language: one.language }),
            paragraph(translatedBy(speech, one), { style: styleIds.translator }),
          ]),
        ],
  );
}

/**
 * A table whose first row is a header and is repeated on every page. Columns are as wide as their words need, and begin
 * where the language of the file begins.
 */
export function table(
  { language }: Speech,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const widths = columnWidths([header, ...rows]);
  const row = (texts: readonly string[], first: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(first && { tableHeader: true }),
      children: texts.map((text, column) => cell(text, first, widths[column] ?? 0)),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(directionOf(language) === 'rtl' && { visuallyRightToLeft: true }),
    columnWidths: widths,
    rows: [row(header, true), ...rows.map((texts) => row(texts, false))],
  });
}

/** Width between the margins of an A4 page, in twentieths of a point. */
const textWidth = 9_026;

/** Room that a letter of a cell takes, bold ones included, and what stands empty beside the words of a cell. */
const letterWidth = 125;
const cellMargins = 220;
/** A text longer than this goes on in another line. */
const longLine = 45;

/**
 * Shares the width out: each column has room for its longest word, so that none breaks in the middle, and what is left
 * goes by the longest text. Where even the words do not fit, all columns are narrower alike.
 */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((texts) => texts[column] ?? ''));
  const least = columns.map((texts) => {
    const words = texts.flatMap((text) => text.split(/[\s-]+/));
    return cellMargins + letterWidth * Math.max(2, ...words.map((word) => word.length));
  });
  const wanted = columns.map((texts) => Math.min(longLine, Math.max(...texts.map(({ length }) => length))));
  const left = Math.max(0, textWidth - sum(least));
  const shrink = Math.min(1, textWidth / sum(least));
  return least.map((room, column) =>
    Math.floor(room * shrink + (left * (wanted[column] ?? 0)) / Math.max(1, sum(wanted))),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function cell(text: string, bold: boolean, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(bold && { shading: { fill: 'E8EDEE' } }),
    children: [paragraph(text, { style: styleIds.cell, bold })],
  });
}
