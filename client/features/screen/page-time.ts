/** Read out calmly, with a look around: about two words a second. */
const wordsPerSecond = 2;
const shortestMs = 15_000;
const longestMs = 90_000;

/** How long a page of so many words stays on the wall, milliseconds. */
export function pageTimeMs(words: number): number {
  return Math.min(longestMs, Math.max(shortestMs, (words / wordsPerSecond) * 1000));
}

/** What a page begins with and how much there is to read on it. */
export interface PageContent {
  words: number;
  /** The heading that a page begins under, where it stands on a page before. */
  moreOf: string | undefined;
}

/** Something on the wall: on which page it begins (from 0), its words, and whether it is a heading. */
export interface Piece {
  page: number;
  text: string;
  heading: boolean;
}

/** Puts pieces, in reading order, onto their pages. */
export function pagesOf(pieces: readonly Piece[], pages: number): PageContent[] {
  const content: PageContent[] = Array.from({ length: pages }, () => ({ words: 0, moreOf: undefined }));
  let heading: string | undefined;
  let reached = -1;
  for (const { page, text, heading: isHeading } of pieces) {
    const own = content[page];
    if (!own) continue;
    if (page > reached) {
      if (!isHeading) own.moreOf = heading;
      reached = page;
    }
    own.words += text.split(/\s+/).filter(Boolean).length;
    if (isHeading) heading = text;
  }
  return content;
}
