import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';

/** A Word file as its XML says it. */
export interface WordFile {
  /** Every part of the file, as text. */
  parts: Record<string, string>;
  /** Paragraphs of the main part in order: style (empty for the plain one) and words. */
  paragraphs: { style: string; text: string }[];
}

export async function readWordFile(file: string): Promise<WordFile> {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(await readFile(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const body = parts['word/document.xml'] ?? '';
  const paragraphs = [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
    text: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decode(text ?? '')).join(''),
  }));
  return { parts, paragraphs };
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
