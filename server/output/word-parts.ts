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
import { directionOf, saidBy } from '#shared/output/words.ts';

/** Names of the styles that are ours; headings and title are Word's own. */
export const styleIds = {
  quote: 'ReportQuote',
  source: 'ReportSource',
  draft: 'ReportDraft',
  cell: 'ReportCell',
};

/** Two characters that XML 1.0 has no place for. */
const notInXml = /[\uFFFE\uFFFF]/g;

/** Text with its line breaks, and its own direction. */
function runsOf(text: string, rightToLeft: boolean, bold = false): TextRun[] {
  return text
    .replaceAll(notInXml, '')
    .split(/\r?\n/)
    .map((line, index) => new TextRun({ text: line, bold, rightToLeft, ...(index > 0 && { break: 1 }) }));
}

function paragraph(
  text: string,
  options: { style?: string; keepNext?: boolean; bold?: boolean } = {},
): Paragraph {
  const { bold = false, ...rest } = options;
  const rightToLeft = directionOf(text) === 'rtl';
  return new Paragraph({ children: runsOf(text, rightToLeft, bold), bidirectional: rightToLeft, ...rest });
}

/** A paragraph in the plain style. */
export function plain(text: string): Paragraph {
  return paragraph(text);
}

/** A paragraph for each text that is not empty. */
export function paragraphs(...texts: string[]): Paragraph[] {
  return texts.filter((text) => text !== '').map((text) => paragraph(text));
}

/** A paragraph in one of our styles. */
export function styled(text: string, style: string): Paragraph {
  return paragraph(text, { style });
}

export function title(text: string): Paragraph {
  return heading(text, HeadingLevel.TITLE);
}

export function heading1(text: string): Paragraph {
  return heading(text, HeadingLevel.HEADING_1);
}

export function heading2(text: string): Paragraph {
  return heading(text, HeadingLevel.HEADING_2);
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  const rightToLeft = directionOf(text) === 'rtl';
  return new Paragraph({ heading: level, children: runsOf(text, rightToLeft), bidirectional: rightToLeft });
}

/** An item of a list with bullets. */
export function bullet(text: string): Paragraph {
  const rightToLeft = directionOf(text) === 'rtl';
  return new Paragraph({
    bullet: { level: 0 },
    children: runsOf(text, rightToLeft),
    bidirectional: rightToLeft,
  });
}

/** The words of those notes that may be quoted, each with who said it. */
export function quotes(notes: readonly ReportNote[]): Paragraph[] {
  return notes.flatMap(({ quote }) =>
    quote === null
      ? []
      : [
          paragraph(quote.text, { style: styleIds.quote, keepNext: true }),
          paragraph(saidBy(quote), { style: styleIds.source }),
        ],
  );
}

/** A table whose first row is a header and is repeated on every page. Columns are as wide as their words need. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): Table {
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
    columnWidths: widths,
    rows: [row(header, true), ...rows.map((texts) => row(texts, false))],
  });
}

/** Width between the margins of an A4 page, in twentieths of a point. */
const textWidth = 9_026;

/** Shares the width out by the longest text of each column, within limits that keep every column readable. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const needs = (rows[0] ?? []).map((_, column) =>
    Math.min(45, Math.max(12, ...rows.map((texts) => texts[column]?.length ?? 0))),
  );
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((textWidth * need) / all));
}

function cell(text: string, bold: boolean, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(bold && { shading: { fill: 'E8EDEE' } }),
    children: [paragraph(text, { style: styleIds.cell, bold })],
  });
}
