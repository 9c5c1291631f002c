import type { Report } from '#shared/output/report.ts';
import { coLeadWords, dateOf, draftMark, hearBackWords, ownerWords } from '#shared/output/words.ts';

/**
 * One page to take home: what was chosen and why, what was set aside, who does what, when people will hear. It needs
 * no script; its look comes from the style sheet at the address given.
 */
export function takeHomePage(report: Report, stylesheet: string): string {
  const { title, decisions, actions, hearBack } = report;
  const agreed = actions.filter((action) => action.agreed);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}: to take home</title>
<link rel="stylesheet" href="${escaped(stylesheet)}">
</head>
<body>
<main>
${report.final ? '' : `<p class="draft">${draftMark}</p>\n`}<h1 dir="auto">${escaped(title)}</h1>
${section(
  'What we chose, and why',
  decisions.chosen.map(
    ({ theme, statement, reason }) => `${strong(statement === '' ? theme : statement)} ${words(reason)}`,
  ),
  'Nothing has been chosen yet.',
)}
${section(
  'What we set aside, and why',
  decisions.setAside.map(({ theme, reason }) => `${strong(theme)} ${words(reason)}`),
  'Nothing was set aside.',
)}
${section('Who does what', agreed.map(actionItem), 'No action has been agreed yet.')}
<section>
<h2>When you will hear</h2>
<p dir="auto">${escaped(hearBackWords(hearBack) || 'This has not been agreed yet.')}</p>
</section>
</main>
</body>
</html>
`;
}

function actionItem({ title, owner, coLead, due }: Report['actions'][number]): string {
  const together = coLead.kind === 'person' ? `, with ${coLeadWords(coLead)}` : '';
  const when = due === '' ? '' : `, by ${dateOf(due)}`;
  return `${strong(title)} ${words(`${ownerWords(owner)}${together}${when}`)}`;
}

function section(heading: string, items: readonly string[], none: string): string {
  const body =
    items.length === 0
      ? `<p>${none}</p>`
      : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
  return `<section>\n<h2>${heading}</h2>\n${body}\n</section>`;
}

function strong(text: string): string {
  return `<strong dir="auto">${escaped(text)}</strong>`;
}

function words(text: string): string {
  return text === '' ? '' : `<span dir="auto">${escaped(text)}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
