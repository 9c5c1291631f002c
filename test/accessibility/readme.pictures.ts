import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { Board } from '../e2e/support/board.ts';
import { type Demonstration, startDemonstration } from '../e2e/support/program.ts';
import { phone } from '../e2e/support/window.ts';

/** Kept with the program, so small: at most 150 KB each. */
const folder = path.resolve(import.meta.dirname, '../../docs/images');

let demonstration: Demonstration;
test.beforeAll(async () => {
  demonstration = await startDemonstration('http://workshop.test:0');
});
test.afterAll(() => demonstration.stop());

test('the pictures of the README: the sample workshop on a phone, at the desk and on the wall', async ({
  browser,
}) => {
  const open = async (link: string, viewport: typeof phone) => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(link);
    return page;
  };
  const desk = await open(demonstration.facilitator, { width: 1200, height: 750 });
  await desk.getByRole('link', { name: /joint co-design event/ }).click();
  await desk.getByRole('button', { name: 'Leave the tour' }).click();
  await expect(desk.getByRole('banner').getByText('✓ Saved')).toBeVisible();
  const own = await open(demonstration.participant, phone);
  await own.getByRole('radio', { name: /^Yes/ }).check();
  await own.getByRole('button', { name: 'Go back in' }).click();
  await own.waitForURL(/\/p\//);
  const wall = await open(demonstration.projector, { width: 1280, height: 720 });
  await expect(wall.getByRole('region', { name: 'How to join' })).toBeVisible();
  const board = new Board(own);
  await board.moveToNew('Ask carers what they can and cannot do', 'Carers are part of the team');
  await board.move('Short hands-on session for carers', 'Carers are part of the team');
  await board.moveToNew('Tell people honestly how long', 'Know what comes next');
  await board.move('Someone from the community team', 'Know what comes next');
  // Without the offer to undo what has just been done.
  const saved = own.getByRole('banner').getByText('Saved', { exact: true });
  await expect(saved).toBeVisible();
  await own.reload();
  await expect(saved).toBeVisible();
  await board
    .theme('Carers are part of the team')
    .evaluate((theme) => theme.scrollIntoView({ block: 'start' }));
  await keep(own, 'phone');
  // A page with a theme: the one before the first is the last.
  await wall.keyboard.press('PageUp');
  await keep(wall, 'projector');
  await keep(desk, 'desk');
});

async function keep(page: Page, name: string): Promise<void> {
  await expect(page.getByText(/^(One moment …|Loading the page …)$/)).toHaveCount(0);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
