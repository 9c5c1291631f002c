import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import { directionOf } from '#shared/domain/language.ts';
import type { ReportNote } from '#shared/output/notes.ts';
import type { Report } from '#shared/output/report.ts';
import type { ReportBallot } from '#shared/output/votes.ts';
import type { Speech } from '#shared/output/speech.ts';
import {
  coLeadWords,
  dateOf,
  dayOf,
  draftWords,
  hearBackWords,
  momentOf,
  ownerWords,
  placeWords,
} from '#shared/output/words.ts';
import { marked, settingApart } from './apart.ts';
import { stylesIn } from './word-styles.ts';
import {
  bullet,
  heading1,
  heading2,
  paragraphs,
  plain,
  quotes,
  spoken,
  styled,
  styleIds,
  table,
  title,
} from './word-parts.ts';

type Block = Paragraph | Table;

/** The report as a Word file, for people to check, change and hand on. */
export async function wordReport(report: Report, voice: Speech): Promise<Uint8Array> {
  const speech = settingApart(voice, marked);
  const { say } = speech;
  const description = say('output.word.description');
  const document = new Document({
    title: report.title.text,
    subject: report.aim.text,
    creator: report.runBy === '' ? 'Common Thread' : report.runBy,
    lastModifiedBy: 'Common Thread',
    description: report.final ? description : `${description}. ${say('output.draft.mark')}`,
    styles: stylesIn(speech),
    sections: [
      {
        headers: { default: new Header({ children: headerOf(report, speech) }) },
        footers: { default: new Footer({ children: [pageNumbers(speech)] }) },
        children: contentOf(report, speech),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function headerOf({ final, title: text }: Report, { say }: Speech): Block[] {
  return [...spoken(text), ...(final ? [] : [styled(say('output.draft.mark'), styleIds.draft)])];
}

/** The sentence with the fields of Word in the places of its numbers. */
function pageNumbers({ language, say }: Speech): Paragraph {
  const fields = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES };
  const sentence = say('output.word.page', fields);
  const parts = sentence.split(new RegExp(`(${Object.values(fields).join('|')})`));
  const rightToLeft = directionOf(language) === 'rtl';
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    bidirectional: rightToLeft,
    children: [new TextRun({ children: parts, rightToLeft })],
  });
}

function contentOf(report: Report, speech: Speech): Block[] {
  const { say } = speech;
  return [
    title(report.title),
    ...standing(report, speech),
    ...purpose(report, speech),
    ...people(report, speech),
    ...agenda(report, speech),
    ...themes(report, speech),
    ...votes(report, speech),
    ...priorities(report, speech),
    ...actions(report, speech),
    heading1(say('output.method.heading')),
    ...report.method.map((text) => bullet(text)),
    heading1(say('output.hearBack.heading')),
    plain(hearBackWords(speech, report.hearBack)),
    ...paragraphs(report.contact === '' ? '' : say('output.questions', { contact: report.contact })),
  ];
}

function standing(report: Report, speech: Speech): Block[] {
  const { say } = speech;
  const words = draftWords(speech, report);
  const { asOf, heldAt } = report;
  return [
    ...(words === null ? [] : [styled(say('output.draft.mark'), styleIds.draft), plain(words)]),
    ...paragraphs(heldAt === null ? '' : say('output.held', { day: dayOf(speech, heldAt) })),
    plain(say('output.asOf', { moment: momentOf(speech, asOf.at), revision: `${asOf.revision}` })),
  ];
}

function purpose({ aim, promise, influence, runBy }: Report, { say }: Speech): Block[] {
  return [
    heading1(say('output.purpose.heading')),
    ...spoken(aim),
    ...paragraphs(
      promise.text === '' ? '' : say('output.purpose.promise', { words: promise.text }),
      influence.text === '' ? '' : say('output.purpose.influence', { words: influence.text }),
      runBy === '' ? '' : say('output.purpose.runBy', { name: runBy }),
    ),
  ];
}

function people({ attendance, madeBy }: Report, speech: Speech): Block[] {
  const { say } = speech;
  const { groups, people: all, supporters } = attendance;
  return [
    heading1(say('output.people.heading')),
    table(
      speech,
      [say('output.people.group'), say('output.people.people')],
      [
        ...groups.map(({ label, people: count }) => [label, `${count}`]),
        [say('output.people.everyone'), `${all}`],
      ],
    ),
    ...(supporters === 0
      ? []
      : [styled(say('output.people.supporters', { count: supporters }), styleIds.afterTable)]),
    ...(madeBy.length === 0
      ? []
      : [heading2(say('output.people.madeBy')), ...madeBy.map((name) => bullet(name))]),
  ];
}

function agenda(report: Report, speech: Speech): Block[] {
  if (report.agenda.length === 0) return [];
  const { say } = speech;
  const rows = report.agenda.map(({ title: text, plannedMinutes, heldMinutes }) => [
    text,
    `${plannedMinutes}`,
    heldMinutes === null ? say('output.agenda.open') : `${heldMinutes}`,
  ]);
  const header = [say('output.agenda.stage'), say('output.agenda.planned'), say('output.agenda.held')];
  return [heading1(say('output.agenda.heading')), table(speech, header, rows)];
}

function themes(report: Report, speech: Speech): Block[] {
  const { say } = speech;
  return [
    heading1(say('output.themes.heading')),
    ...(report.themes.length === 0 ? [plain(say('output.themes.none'))] : []),
    ...(report.parked.length === 0
      ? []
      : [heading2(say('output.themes.parked')), ...noteBlocks(report.parked, speech)]),
    ...report.themes.flatMap(({ title: text, summary, notes }) => [
      heading2(text),
      ...paragraphs(summary),
      ...noteBlocks(notes, speech),
    ]),
  ];
}

function noteBlocks(notes: readonly ReportNote[], speech: Speech): Block[] {
  const count = notes.length;
  const leftOut = notes.filter(({ quote }) => quote === null).length;
  const words =
    leftOut === 0
      ? speech.say('output.notes.count', { count })
      : speech.say('output.notes.countLeftOut', { count, leftOut });
  return [plain(words), ...quotes(notes, speech)];
}

function votes(report: Report, speech: Speech): Block[] {
  if (report.votes.length === 0) return [];
  return [
    heading1(speech.say('output.votes.heading')),
    ...report.votes.flatMap((one) => ballot(one, speech)),
  ];
}

function ballot(
  { question, dots, perTheme, answered, rows, groups, withheld, equalVoice }: ReportBallot,
  speech: Speech,
): Block[] {
  const { say } = speech;
  const [place, theme] = [say('output.votes.place'), say('output.votes.theme')];
  const header = [
    place,
    theme,
    say('output.votes.dots'),
    ...groups.map(({ label, answered: count }) => say('output.votes.group', { group: label, count })),
  ];
  return [
    heading2(question),
    plain(say('output.votes.how', { answered, dots, perTheme })),
    table(
      speech,
      header,
      rows.map((row) => [placeWords(row), row.theme, `${row.dots}`, ...row.groups.map(String)]),
    ),
    ...(withheld === null ? [] : [styled(withheld, styleIds.afterTable)]),
    ...(equalVoice === null
      ? []
      : [
          styled(say('output.votes.equalVoice'), styleIds.afterTable),
          table(
            speech,
            [place, theme, say('output.votes.share')],
            equalVoice.map((row) => [placeWords(row), row.theme, `${row.percent.toFixed(1)}%`]),
          ),
        ]),
  ];
}

function priorities({ decisions: { chosen, setAside, undecided } }: Report, { say }: Speech): Block[] {
  return [
    heading1(say('output.priorities.heading')),
    ...(chosen.length === 0 ? [plain(say('output.priorities.none'))] : []),
    ...chosen.flatMap(({ theme, statement, reason }) => [
      heading2(statement === '' ? theme : statement),
      ...paragraphs(
        statement === '' ? '' : say('output.priorities.theme', { theme }),
        say('output.priorities.why', { reason }),
      ),
    ]),
    ...(setAside.length === 0 ? [] : [heading1(say('output.priorities.setAsideHeading'))]),
    ...setAside.flatMap(({ theme, reason }) => [
      heading2(theme),
      plain(say('output.priorities.setAside', { reason })),
    ]),
    ...(undecided.length === 0 ? [] : [heading1(say('output.priorities.undecidedHeading'))]),
    ...undecided.map((theme) => bullet(theme)),
  ];
}

function actions(report: Report, speech: Speech): Block[] {
  const { say } = speech;
  const rows = report.actions.map((action) => [
    action.agreed ? action.title : say('output.actions.notAgreed', { title: action.title }),
    ownerWords(speech, action.owner),
    coLeadWords(speech, action.coLead),
    dateOf(speech, action.due),
    action.measure,
    sourceWords(action, speech),
  ]);
  const header = [
    say('output.actions.what'),
    say('output.actions.owner'),
    say('output.actions.coLead'),
    say('output.actions.by'),
    say('output.actions.measure'),
    say('output.actions.source'),
  ];
  return [
    heading1(say('output.actions.heading')),
    rows.length === 0 ? plain(say('output.actions.none')) : table(speech, header, rows),
  ];
}

/** Where an action comes from: its theme, and how many notes. */
function sourceWords({ theme, notes }: Report['actions'][number], { say }: Speech): string {
  const count = notes.length;
  if (count === 0) return theme ?? '';
  return theme === null
    ? say('output.actions.sourceNotes', { count })
    : say('output.actions.sourceTheme', { theme, count });
}
