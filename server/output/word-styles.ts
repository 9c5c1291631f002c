import { type IStylesOptions, LineRuleType } from 'docx';
import { directionOf } from '#shared/domain/language.ts';
import type { Speech } from '#shared/output/speech.ts';
import { styleIds } from './word-parts.ts';

const ink = '1A1A1A';
const headingRun = { bold: true, color: ink, font: 'Arial' };
/** The styles of the report. A text that has no language of its own says the file's, for its direction. */
export function stylesIn({ language, locale }: Speech): IStylesOptions {
  const ownLanguage =
    directionOf(language) === 'rtl' ? { value: 'en-GB', bidirectional: locale } : { value: locale };
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 24, language: ownLanguage },
        paragraph: { spacing: { after: 160, line: 300, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { ...headingRun, size: 44 }, paragraph: { spacing: { after: 200 } } },
      heading1: {
        run: { ...headingRun, size: 32 },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { ...headingRun, size: 27 },
        paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: styleIds.quote,
        name: 'Report quote',
        basedOn: 'Normal',
        paragraph: { indent: { start: 360 }, spacing: { before: 120, after: 20 } },
      },
      {
        id: styleIds.translation,
        name: 'Report translation',
        basedOn: 'Normal',
        paragraph: { indent: { start: 720 }, spacing: { before: 60, after: 20 } },
      },
      {
        id: styleIds.source,
        name: 'Report quote source',
        basedOn: 'Normal',
        paragraph: { indent: { start: 360 }, spacing: { after: 160 } },
        run: { italics: true, size: 22 },
      },
      {
        id: styleIds.translator,
        name: 'Report translator',
        basedOn: 'Normal',
        paragraph: { indent: { start: 720 }, spacing: { after: 160 } },
        run: { italics: true, size: 22 },
      },
      { id: styleIds.draft, name: 'Report draft mark', basedOn: 'Normal', run: { bold: true, size: 26 } },
      {
        id: styleIds.cell,
        name: 'Report table text',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
        run: { size: 22 },
      },
      {
        id: styleIds.afterTable,
        name: 'Report text after a table',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 160 } },
      },
    ],
  };
}
