import { Buffer } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import { outputKinds, type OutputKind } from '../../shared/output/kinds.ts';
import type { Browser, TestWorkshop } from './workshop.ts';

/** Asks for one output over HTTP. */
export function askForOutput(
  { workshopId }: Pick<TestWorkshop, 'workshopId'>,
  browser: Browser,
  as: string,
  kind: OutputKind,
): Promise<Response> {
  return browser.get(`/api/workshops/${workshopId}/output/${kind}?as=${as}`);
}

/** Every output as the facilitator downloads it, as text; of the Word file its XML, and its words without the XML. */
export async function allOutputs(workshop: TestWorkshop): Promise<Record<OutputKind, string>> {
  const { facilitatorId, workshopId, facilitatorBrowser } = workshop;
  const texts: Partial<Record<OutputKind, string>> = {};
  for (const kind of outputKinds) {
    const answer = await askForOutput(workshop, facilitatorBrowser, `f:${facilitatorId}@${workshopId}`, kind);
    if (answer.status !== 200) throw new Error(`${kind}: ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    texts[kind] = kind === 'word' ? wordText(bytes) : Buffer.from(bytes).toString('utf8');
  }
  return texts as Record<OutputKind, string>;
}

function wordText(bytes: Uint8Array): string {
  const xml = Object.values(unzipSync(bytes)).map((file) => strFromU8(file));
  return [...xml, ...xml.map(wordsOf)].join('\n');
}

function wordsOf(xml: string): string {
  return xml
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
