import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Smallest side of what is tapped, in CSS pixels; the bar at the bottom is used most, and without looking. */
const smallest = { anywhere: 44, bar: 48 };
/** Smallest letters of the projector, in CSS pixels, for whoever sits at the back. */
const smallestOnWall = 28;
/** Words of so many letters have room on one line of any page. */
const longestWhole = 10;

/** Something that is wrong, and the component of the gallery that it is wrong with. */
export interface Fault {
  text: string;
  component: string | undefined;
}

/** What axe finds on a page, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  return (await findAxe(page)).map(({ text }) => text);
}

/** Where a page is wider than its window, and what on it is too small to tap, a line each. */
export async function sizeFaults(page: Page): Promise<string[]> {
  return (await findSizes(page)).map(({ text }) => text);
}

/** What on the projector cannot be read from the back of a room, a line each. */
export async function wallFaults(page: Page): Promise<string[]> {
  return (await findWords(page))
    .filter(({ size }) => size + 0.01 < smallestOnWall)
    .map(({ text, size }) => `“${text}” is ${size} high`);
}

/** Short words that are broken in the middle for want of room, a line each. */
export async function brokenWords(page: Page): Promise<string[]> {
  return (await findWords(page)).flatMap(({ text, broken }) =>
    broken.map((word) => `“${word}” of “${text}” is broken`),
  );
}

/** The words that are in sight, with their size and those that stand on several lines; long ones may. */
async function findWords(page: Page): Promise<{ text: string; size: number; broken: string[] }[]> {
  return page.evaluate((longest) => {
    const found: { text: string; size: number; broken: string[] }[] = [];
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const { parentElement: element, textContent } = node;
      const text = textContent ?? '';
      if (!element?.checkVisibility({ visibilityProperty: true }) || text.trim() === '') continue;
      // Only a screen reader has what is as small as a point.
      let around: Element | null = element;
      while (around && around.clientWidth !== 1) around = around.parentElement;
      if (around) continue;
      const broken: string[] = [];
      // Addresses, and what has a hyphen, may be broken.
      for (const { 0: word, index } of text.matchAll(
        /(?<![\p{L}@./-])\p{L}[\p{L}\p{M}’]*(?![\p{L}@/-]|\.\p{L})/gu,
      )) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (word.length <= longest && lines.size > 1) broken.push(word);
      }
      found.push({ text, size: Number.parseFloat(getComputedStyle(element).fontSize), broken });
    }
    return found;
  }, longestWhole);
}

/** What axe finds, with where. */
export async function findAxe(page: Page): Promise<Fault[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const selector = target.join(' ');
      return { selector, text: `${id}: ${help}: ${selector}: ${failureSummary ?? ''}` };
    }),
  );
  return page.evaluate(
    (found) =>
      found.map(({ selector, text }) => ({
        text,
        component: document.querySelector(selector)?.closest<HTMLElement>('[data-case]')?.dataset['case'],
      })),
    found,
  );
}

/** What is too wide or too small, with where. */
export async function findSizes(page: Page): Promise<Fault[]> {
  return page.evaluate((smallest) => {
    const wide = document.documentElement.scrollWidth;
    const faults: { text: string; component: string | undefined }[] = [];
    if (wide > innerWidth) faults.push({ text: `the page is ${wide} wide`, component: undefined });
    const targets =
      'button, select, textarea, input, header a[href], nav a[href], footer a[href], form a[href], summary';
    const open = document.querySelector('dialog[open]') ?? document;
    for (const target of open.querySelectorAll(targets)) {
      // On the map everything is as large as the person zoomed it; the list has the same at its full size.
      if (target.closest('[data-settled]')) continue;
      // A radio or a tick is tapped by its whole label.
      const tapped = target.matches('[type=radio], [type=checkbox]') ? target.closest('label') : target;
      if (!tapped?.checkVisibility({ visibilityProperty: true })) continue;
      const { width, height } = tapped.getBoundingClientRect();
      const least = target.closest('footer nav') ? smallest.bar : smallest.anywhere;
      if (width + 0.5 < least || height + 0.5 < least) {
        const name = target.getAttribute('aria-label') ?? target.textContent;
        faults.push({
          text: `${target.tagName} “${name}” is ${Math.round(width)} × ${Math.round(height)}`,
          component: target.closest<HTMLElement>('[data-case]')?.dataset['case'],
        });
      }
    }
    return faults;
  }, smallest);
}
