import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Smallest side of what is tapped, in CSS pixels. */
const smallestTarget = 44;

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
      if (width + 0.5 < smallest || height + 0.5 < smallest) {
        const name = target.getAttribute('aria-label') ?? target.textContent;
        faults.push({
          text: `${target.tagName} “${name}” is ${Math.round(width)} × ${Math.round(height)}`,
          component: target.closest<HTMLElement>('[data-case]')?.dataset['case'],
        });
      }
    }
    return faults;
  }, smallestTarget);
}
