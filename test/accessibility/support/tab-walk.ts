import type { Page } from '@playwright/test';

/** One place where Tab stops. */
export interface Stop {
  name: string;
  /** What is wrong with it for somebody who has to see where they are; nothing when all is well. */
  fault: string | undefined;
  /** The words of the list item that it belongs to, such as a note. */
  item: string;
}

/** More stops than any page of a participant has. */
const mostStops = 200;

/** Goes by Tab from the top of a page to its end, and looks at each stop. */
export async function tabWalk(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    scrollTo(0, 0);
  });
  const stops: Stop[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab');
    const stop = await lookAtFocus(page, stops.length + 1);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('Tab does not come to the end of the page');
}

/** How much of the window's height is taken by what stays there while the page scrolls, from 0 to 1. */
export async function heightOfBars(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    let taken = 0;
    for (const element of document.querySelectorAll('body *')) {
      const { position, clipPath } = getComputedStyle(element);
      if (!['fixed', 'sticky'].includes(position) || clipPath !== 'none' || !element.checkVisibility())
        continue;
      const { top, bottom } = element.getBoundingClientRect();
      taken += Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    }
    return taken / innerHeight;
  });
}

/** The stop with the focus, or nothing once Tab has left the page or begun anew. */
async function lookAtFocus(page: Page, number: number): Promise<Stop | undefined> {
  return page.evaluate((number) => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body || focused.dataset['tabWalk']) {
      for (const seen of document.querySelectorAll('[data-tab-walk]')) seen.removeAttribute('data-tab-walk');
      return undefined;
    }
    focused.dataset['tabWalk'] = String(number);
    // What is drawn for a radio or a tick is its label.
    const drawn = focused.matches('[type=radio], [type=checkbox]')
      ? (focused.closest('label') ?? focused)
      : focused;
    const box = drawn.getClientRects()[0] ?? new DOMRect();
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    const faultOf = () => {
      if (bottom - top < Math.min(box.height, 24) || right - left < Math.min(box.width, 24))
        return 'is out of view';
      for (const across of [0.1, 0.5, 0.9]) {
        for (const down of [0.1, 0.5, 0.9]) {
          const x = left + (right - left) * across;
          const y = top + (bottom - top) * down;
          const there = document.elementFromPoint(x, y);
          if (!there || drawn.contains(there) || there.contains(drawn)) continue;
          return `is covered by ${there.tagName} “${there.textContent.slice(0, 40)}”`;
        }
      }
      return undefined;
    };
    const name = focused.getAttribute('aria-label') ?? (drawn.textContent || focused.id);
    return { name, fault: faultOf(), item: focused.closest('li')?.textContent ?? '' };
  }, number);
}
