import { expect, type Locator, type Page } from '@playwright/test';
import { allCombinations, nameOf, spreadCombinations, whileIn, type Combination } from './combinations.ts';
import { axeFaults, brokenWords, sizeFaults, wallFaults } from './faults.ts';
import { takePictures } from './pictures.ts';

/** The narrowest phone that is still in use, which is also a laptop at 400 % zoom. */
export const narrow = { width: 320, height: 568 };

/** The same phone on its side. */
const onItsSide = { width: narrow.height, height: narrow.width };

/** What is done at each state: `pairs` looks once, `every` in every combination, `pictures` takes pictures. */
const mode = process.env['LOOK'] ?? 'pairs';

const worn: Combination[] = [];

/** The combinations in which states were looked at so far. */
export function wornCombinations(): readonly Combination[] {
  return worn;
}

/** Fails, naming the state, where axe finds anything. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expectSettled(page);
  await inCombinations(page, state, async (where) => {
    expect.soft(await axeFaults(page), `axe: ${where}`).toEqual([]);
  });
}

/**
 * Fails, naming the state, where the page is wider than its window or something to tap is too small. For a part of a
 * state whose whole was looked at, so it stays as it is, unless every combination is wanted.
 */
export async function expectFits(page: Page, state: string): Promise<void> {
  if (mode === 'pairs') {
    expect.soft(await sizeFaults(page), `size: ${state}`).toEqual([]);
    return;
  }
  await inCombinations(page, state, async (where) => {
    expect.soft(await sizeFaults(page), `size: ${where}`).toEqual([]);
  });
}

/** Fails, naming the state, where axe finds anything on the projector, or words are too small for the back of a room. */
export async function expectWall(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  expect.soft(await wallFaults(page), `wall: ${state}`).toEqual([]);
}

/** Both, at whatever size the window has. */
export async function look(page: Page, state: string): Promise<void> {
  await expectSettled(page);
  await inCombinations(page, state, async (where) => {
    expect.soft(await axeFaults(page), `axe: ${where}`).toEqual([]);
    expect.soft(await sizeFaults(page), `size: ${where}`).toEqual([]);
  });
}

/**
 * Fails, naming the state, where a phone on its side, or one whose own letters are set to twice the size, has a page that
 * is too wide, parts that are too small to tap, or words that are broken in the middle.
 */
export async function expectTurnedAndLarge(page: Page, state: string): Promise<void> {
  if (mode !== 'pairs') return;
  const check = async (where: string) => {
    const faults = [...(await sizeFaults(page)), ...(await brokenWords(page))];
    expect.soft(faults, `${where}: ${state}`).toEqual([]);
  };
  await page.setViewportSize(onItsSide);
  await check('on its side');
  await page.setViewportSize(narrow);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await check('letters of 200 %');
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await browser.detach();
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

async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByText(/^(One moment …|Loading the page …)$/)).toHaveCount(0);
}

async function inCombinations(
  page: Page,
  state: string,
  check: (where: string) => Promise<void>,
): Promise<void> {
  if (mode === 'pictures') return takePictures(page, state);
  const next = spreadCombinations[worn.length % spreadCombinations.length];
  const combinations = mode === 'every' || next === undefined ? allCombinations : [next];
  for (const combination of combinations) {
    worn.push(combination);
    await whileIn(page, combination, () => check(`${state} (${nameOf(combination)})`));
  }
}
