import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The narrowest phone that is still in use, which is also a laptop at 400 % zoom. */
export const narrow = { width: 320, height: 568 };

/** Smallest side of what is tapped, in CSS pixels. */
const smallestTarget = 44;

/** Fails, naming the state, where axe finds anything. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByText(/^(One moment …|Loading the page …)$/)).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect.soft(found, `axe: ${state}`).toEqual([]);
}

/** Fails, naming the state, where the page is wider than its window or something to tap is too small. */
export async function expectFits(page: Page, state: string): Promise<void> {
  const found = await page.evaluate((smallest) => {
    const wide = document.documentElement.scrollWidth;
    const faults = wide > innerWidth ? [`the page is ${wide} wide`] : [];
    const targets =
      'button, select, textarea, input, header a[href], nav a[href], footer a[href], form a[href], summary';
    const open = document.querySelector('dialog[open]') ?? document;
    for (const target of open.querySelectorAll(targets)) {
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
  expect.soft(found, `size: ${state}`).toEqual([]);
}

/** Both, at whatever size the window has. */
export async function look(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  await expectFits(page, state);
}

/** Opens a dialog, looks at it and closes it again. */
export async function lookAtDialog(page: Page, opener: Locator, state: string): Promise<void> {
  await opener.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await look(page, state);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
