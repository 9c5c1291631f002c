import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IStylesOptions,
  type Table,
} from 'docx';
import type { ReportNote } from '#shared/output/notes.ts';
import type { Report } from '#shared/output/report.ts';
import type { ReportBallot } from '#shared/output/votes.ts';
import {
  coLeadWords,
  countWords,
  dateOf,
  dayOf,
  draftMark,
  draftWords,
  hearBackWords,
  momentOf,
  ownerWords,
  placeWords,
} from '#shared/output/words.ts';
import {
  bullet,
  heading1,
  heading2,
  paragraphs,
  plain,
  quotes,
  styled,
  styleIds,
  table,
  title,
} from './word-parts.ts';

type Block = Paragraph | Table;

/** The report as a Word file, for people to check, change and hand on. */
export async function wordReport(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: report.title,
    subject: report.aim,
    creator: report.runBy === '' ? 'Common Thread' : report.runBy,
    lastModifiedBy: 'Common Thread',
    description: report.final ? 'Workshop report' : `Workshop report. ${draftMark}`,
    styles,
    sections: [
      {
        headers: { default: new Header({ children: headerOf(report) }) },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: contentOf(report),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const ink = '1A1A1A';
const headingRun = { bold: true, color: ink, font: 'Arial' };
const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 160, line: 300 } },
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
      paragraph: { indent: { left: 360 }, spacing: { before: 120, after: 20 } },
    },
    {
      id: styleIds.source,
      name: 'Report quote source',
      basedOn: 'Normal',
      paragraph: { indent: { left: 360 }, spacing: { after: 160 } },
      run: { italics: true, size: 22 },
    },
    { id: styleIds.draft, name: 'Report draft mark', basedOn: 'Normal', run: { bold: true, size: 26 } },
    { id: styleIds.cell, name: 'Report table text', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
  ],
};

function headerOf({ final, title: text }: Report): Paragraph[] {
  return [plain(text), ...(final ? [] : [styled(draftMark, styleIds.draft)])];
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

function contentOf(report: Report): Block[] {
  return [
    title(report.title),
    ...standing(report),
    ...purpose(report),
    ...people(report),
    ...agenda(report),
    ...themes(report),
    ...votes(report),
    ...priorities(report),
    ...actions(report),
    heading1('How this was made'),
    ...report.method.map((text) => bullet(text)),
    heading1('When you will hear'),
    plain(hearBackWords(report.hearBack) || 'This has not been agreed yet.'),
    ...paragraphs(report.contact === '' ? '' : `Questions: ${report.contact}`),
  ];
}

function standing(report: Report): Block[] {
  const words = draftWords(report);
  const { asOf, heldAt } = report;
  return [
    ...(words === null ? [] : [styled(draftMark, styleIds.draft), plain(words)]),
    ...paragraphs(heldAt === null ? '' : `Held on ${dayOf(heldAt)}.`),
    plain(`From what had been shared by ${momentOf(asOf.at)} (revision ${asOf.revision}).`),
  ];
}

function purpose({ aim, promise, influence, runBy }: Report): Block[] {
  return [
    heading1('What this workshop was for'),
    ...paragraphs(
      aim,
      promise === '' ? '' : `What was promised: ${promise}`,
      influence === '' ? '' : `What was open to influence: ${influence}`,
      runBy === '' ? '' : `Run by ${runBy}.`,
    ),
  ];
}

function people({ attendance, madeBy }: Report): Block[] {
  const { groups, people: all, supporters } = attendance;
  return [
    heading1('Who took part'),
    table(
      ['Group', 'People'],
      [...groups.map(({ label, people: count }) => [label, `${count}`]), ['Everyone', `${all}`]],
    ),
    ...paragraphs(
      supporters === 0 ? '' : `${countWords(supporters, 'supporter')} came too, without a vote of their own.`,
    ),
    ...(madeBy.length === 0 ? [] : [heading2('Made by'), ...madeBy.map((name) => bullet(name))]),
  ];
}

function agenda(report: Report): Block[] {
  if (report.agenda.length === 0) return [];
  const rows = report.agenda.map(({ title: text, plannedMinutes, heldMinutes }) => [
    text,
    `${plannedMinutes}`,
    heldMinutes === null ? 'still open' : `${heldMinutes}`,
  ]);
  return [heading1('Agenda'), table(['Stage', 'Minutes planned', 'Minutes held'], rows)];
}

function themes(report: Report): Block[] {
  return [
    heading1('Themes'),
    ...(report.themes.length === 0 ? [plain('There were no themes.')] : []),
    ...report.themes.flatMap(({ title: text, summary, notes }) => [
      heading2(text),
      ...paragraphs(summary),
      ...noteBlocks(notes),
    ]),
    ...(report.parked.length === 0 ? [] : [heading2('Notes in no theme'), ...noteBlocks(report.parked)]),
  ];
}

function noteBlocks(notes: readonly ReportNote[]): Block[] {
  const leftOut = notes.filter(({ quote }) => quote === null).length;
  const and = leftOut === 0 ? '' : ` ${leftOut} of them may not be quoted.`;
  return [plain(`${countWords(notes.length, 'note')}.${and}`), ...quotes(notes)];
}

function votes(report: Report): Block[] {
  if (report.votes.length === 0) return [];
  return [heading1('Votes'), ...report.votes.flatMap(ballot)];
}

function ballot({
  question,
  dots,
  perTheme,
  answered,
  rows,
  groups,
  withheld,
  equalVoice,
}: ReportBallot): Block[] {
  const header = [
    'Place',
    'Theme',
    'Dots',
    ...groups.map(({ label, answered: count }) => `${label} (${count} voted)`),
  ];
  return [
    heading2(question),
    plain(
      `${countWords(answered, 'person', 'people')} voted. Each had ${countWords(dots, 'dot')}, at most ${perTheme} on one theme. A place with “=” is shared.`,
    ),
    table(
      header,
      rows.map((row) => [placeWords(row), row.theme, `${row.dots}`, ...row.groups.map(String)]),
    ),
    ...paragraphs(withheld ?? ''),
    ...(equalVoice === null
      ? []
      : [
          plain('If each group weighs the same:'),
          table(
            ['Place', 'Theme', 'Share of dots'],
            equalVoice.map((row) => [placeWords(row), row.theme, `${row.percent.toFixed(1)}%`]),
          ),
        ]),
  ];
}

function priorities({ decisions: { chosen, setAside, undecided } }: Report): Block[] {
  return [
    heading1('Priorities'),
    ...(chosen.length === 0 ? [plain('No priority has been chosen yet.')] : []),
    ...chosen.flatMap(({ theme, statement, reason }) => [
      heading2(statement === '' ? theme : statement),
      ...paragraphs(statement === '' ? '' : `Theme: ${theme}`, `Why: ${reason}`),
    ]),
    ...(setAside.length === 0 ? [] : [heading1('What was set aside, and why')]),
    ...setAside.flatMap(({ theme, reason }) => [heading2(theme), plain(`Set aside because: ${reason}`)]),
    ...(undecided.length === 0 ? [] : [heading1('Themes that nobody has decided about yet')]),
    ...undecided.map((theme) => bullet(theme)),
  ];
}

function actions(report: Report): Block[] {
  const rows = report.actions.map((action) => [
    action.agreed ? action.title : `${action.title} (not agreed yet)`,
    ownerWords(action.owner),
    coLeadWords(action.coLead),
    dateOf(action.due),
    action.measure,
    [action.theme ?? '', action.notes.length === 0 ? '' : countWords(action.notes.length, 'note')]
      .filter((part) => part !== '')
      .join(': '),
  ]);
  return [
    heading1('Actions'),
    rows.length === 0
      ? plain('No actions have been written yet.')
      : table(
          ['What', 'Owner', 'Co-lead with lived experience', 'By', 'How we will know', 'Where it comes from'],
          rows,
        ),
  ];
}
