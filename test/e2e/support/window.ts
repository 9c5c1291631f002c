import type { BrowserContext, Page } from '@playwright/test';

interface Size {
  width: number;
  height: number;
}

/** A laptop of a facilitator, or of whoever runs the projector. */
export const laptop: Size = { width: 1280, height: 800 };
/** A phone as many people have it. */
export const phone: Size = { width: 390, height: 844 };

/**
 * Opens another window of the same browser. A window of its own, not a tab: those that are not in front are slowed
 * down by the browser.
 */
export async function openWindow(context: BrowserContext, size: Size): Promise<Page> {
  const [first] = context.pages();
  if (!first) {
    const page = await context.newPage();
    await page.setViewportSize(size);
    return page;
  }
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    first.evaluate(() => {
      window.open('about:blank', '_blank', 'popup,noopener');
    }),
  ]);
  await page.setViewportSize(size);
  return page;
}
