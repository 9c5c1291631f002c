import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Smallest side of what is tapped, in CSS pixels. */
const smallestTarget = 44;

/** What axe finds on a page, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Where a page is wider than its window, and what on it is too small to tap, a line each. */
export async function sizeFaults(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const wide = document.documentElement.scrollWidth;
    const faults = wide > innerWidth ? [`the page is ${wide} wide`] : [];
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
        faults.push(`${target.tagName} “${name}” is ${Math.round(width)} × ${Math.round(height)}`);
      }
    }
    return faults;
  }, smallestTarget);
}
