import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** Slows the page's processor down so many times. */
export async function slowed(context: BrowserContext, page: Page, times: number): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  // The processor's time of the thread itself: other work on the machine does not count as this page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Something to wait for: so many elements, and one of them in sight where that is asked. */
export interface Wanted {
  selector: string;
  count?: number;
  inSight?: boolean;
}

/**
 * Opens an address and says when something was there and painted, milliseconds after the visit began: after the frame
 * in which it was found, once the page can answer again.
 */
export async function timeUntil(
  page: Page,
  url: string,
  wanted: Record<string, Wanted>,
): Promise<Record<string, number>> {
  await page.addInitScript((wanted: Record<string, Wanted>) => {
    const found: Record<string, number> = {};
    Object.assign(window, { found });
    const holds = ({ selector, count = 1, inSight = false }: Wanted) => {
      const elements = [...document.querySelectorAll(selector)];
      const boxes = inSight ? elements.map((element) => element.getBoundingClientRect()) : [];
      return (
        elements.length >= count &&
        (!inSight || boxes.some(({ top, bottom, height }) => height > 0 && bottom > 0 && top < innerHeight))
      );
    };
    const look = () => {
      for (const [name, what] of Object.entries(wanted)) {
        if (name in found || !holds(what)) continue;
        found[name] = Number.NaN;
        requestAnimationFrame(() => setTimeout(() => (found[name] = performance.now())));
      }
      if (Object.keys(found).length === Object.keys(wanted).length) watcher.disconnect();
    };
    // After a change of the page, never frame by frame: looking must not be what is measured.
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true, attributes: true });
  }, wanted);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(
    (names) => {
      const { found } = window as unknown as { found?: Record<string, number> };
      return found !== undefined && names.every((name) => Number.isFinite(found[name]));
    },
    Object.keys(wanted),
    { timeout: 180_000, polling: 100 },
  );
  return page.evaluate(() => (window as unknown as { found: Record<string, number> }).found);
}

/** Main-thread milliseconds for each frame while `step` is done so many times. */
export async function cpuPerFrame(
  page: Page,
  session: CDPSession,
  steps: number,
  step: (index: number) => Promise<unknown>,
): Promise<number> {
  await page.evaluate(() => {
    const counter = { frames: 0, on: true };
    Object.assign(window, { counter });
    const count = () => {
      counter.frames += 1;
      if (counter.on) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const before = await busySeconds(session);
  for (let index = 0; index < steps; index++) await step(index);
  const after = await busySeconds(session);
  const frames = await page.evaluate(() => {
    const { counter } = window as unknown as { counter: { frames: number; on: boolean } };
    counter.on = false;
    return counter.frames;
  });
  return ((after - before) * 1000) / Math.max(1, frames);
}

/** Seconds for which the main thread has worked, slowed down as it is. */
export async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
