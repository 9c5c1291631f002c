import { directionOf } from '#shared/domain/language.ts';
import type { Worded } from '#shared/domain/versions.ts';
import type { Quote } from '#shared/output/notes.ts';
import type { Report } from '#shared/output/report.ts';
import type { Speech } from '#shared/output/speech.ts';
import {
  coLeadWords,
  dateOf,
  directionOfText,
  hearBackWords,
  ownerWords,
  saidBy,
  translatedBy,
  yesNo,
} from '#shared/output/words.ts';
import { isolated, settingApart } from './apart.ts';

/**
 * A page to take home: what was chosen and why, what was set aside, who does what, when people will hear; and on a sheet
 * of its own what people said about it, where they allow it. It needs no script; its look comes from the style sheet at
 * the address given.
 */
export function takeHomePage(report: Report, voice: Speech, stylesheet: string): string {
  const speech = settingApart(voice, isolated);
  const { say } = speech;
  const { title, decisions, actions } = report;
  const agreed = actions.filter((action) => action.agreed);
  return `<!doctype html>
<html lang="${voice.locale}" dir="${directionOf(voice.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(say('output.takeHome.pageTitle', { title: title.text }))}</title>
<link rel="stylesheet" href="${escaped(stylesheet)}">
</head>
<body>
<main>
${report.final ? '' : `<p class="draft">${escaped(say('output.draft.mark'))}</p>\n`}${worded('h1', title)}
${section(
  say('output.takeHome.chosenHeading'),
  decisions.chosen.map(
    ({ theme, statement, reason }) =>
      `${own('strong', statement === '' ? theme : statement, report)} ${own('span', reason, report)}`,
  ),
  say('output.takeHome.chosenNone'),
)}
${section(
  say('output.takeHome.setAsideHeading'),
  decisions.setAside.map(
    ({ theme, reason }) => `${own('strong', theme, report)} ${own('span', reason, report)}`,
  ),
  say('output.takeHome.setAsideNone'),
)}
${section(
  say('output.takeHome.actionsHeading'),
  agreed.map((action) => actionItem(report, action, speech)),
  say('output.takeHome.actionsNone'),
)}
<section>
<h2>${escaped(say('output.hearBack.heading'))}</h2>
<p>${escaped(hearBackWords(speech, report.hearBack))}</p>
</section>${inTheirWords(report, speech)}
</main>
</body>
</html>
`;
}

/** What people wrote about what was chosen; nothing where nothing may be quoted. */
function inTheirWords({ decisions, themes, language }: Report, speech: Speech): string {
  const parts = decisions.chosen.flatMap(({ theme }) => {
    const notes = themes.find(({ title }) => title === theme)?.notes ?? [];
    const quotes = notes.flatMap(({ quote }) => (quote ? [quoteItem(quote, speech)] : []));
    return quotes.length === 0
      ? []
      : [`<h3 lang="${escaped(language)}" dir="auto">${escaped(theme)}</h3>`, ...quotes];
  });
  if (parts.length === 0) return '';
  const heading = escaped(speech.say('output.takeHome.quotesHeading'));
  return `\n<section class="words">\n<h2>${heading}</h2>\n${parts.join('\n')}\n</section>`;
}

/** The original first, with who said it; translations after it, each with whose it is. */
function quoteItem(quote: Quote, speech: Speech): string {
  const { text, language, translations } = quote;
  return [
    '<div class="quote">',
    `<blockquote${marks(text, language)}>${escaped(text)}</blockquote>`,
    `<p dir="auto">${escaped(saidBy(speech, quote))}</p>`,
    ...translations.flatMap((one) => [
      `<blockquote${marks(one.text, one.language)}>${escaped(one.text)}</blockquote>`,
      `<p>${escaped(translatedBy(speech, one))}</p>`,
    ]),
    '</div>',
  ].join('\n');
}

function actionItem(report: Report, action: Report['actions'][number], speech: Speech): string {
  const coLead = action.coLead.kind === 'person' ? coLeadWords(speech, action.coLead) : '';
  const due = dateOf(speech, action.due);
  const who = speech.say('output.takeHome.action', {
    owner: ownerWords(speech, action.owner),
    coLead,
    hasCoLead: yesNo(coLead),
    due,
    hasDue: yesNo(due),
  });
  return `${own('strong', action.title, report)} <span>${escaped(who)}</span>`;
}

function section(heading: string, items: readonly string[], none: string): string {
  const body =
    items.length === 0
      ? `<p>${escaped(none)}</p>`
      : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
  return `<section>\n<h2>${escaped(heading)}</h2>\n${body}\n</section>`;
}

/** What facilitators wrote has no language of its own: it is taken to be in the workshop's. */
function own(tag: string, text: string, { language }: Report): string {
  return text === '' ? '' : `<${tag} lang="${escaped(language)}" dir="auto">${escaped(text)}</${tag}>`;
}

function worded(tag: string, { text, language }: Worded): string {
  return `<${tag}${marks(text, language)}>${escaped(text)}</${tag}>`;
}

function marks(text: string, language: string | null): string {
  const lang = language === null ? '' : ` lang="${escaped(language)}"`;
  return `${lang} dir="${directionOfText(text, language)}"`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
