import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults, sizeFaults } from './support/faults.ts';
import { narrow } from './support/look.ts';
import { type Gallery, startGallery } from './support/gallery.ts';

const cases = readdirSync(path.resolve(import.meta.dirname, 'gallery/cases')).map((name) =>
  path.basename(name, '.tsx'),
);

/** Every appearance and both directions; no component has a rule for a certain pair of them. */
const looks = [
  { appearance: 'light', scheme: 'light', direction: 'ltr', forced: 'none' },
  { appearance: 'dark', scheme: 'light', direction: 'rtl', forced: 'none' },
  { appearance: 'contrast', scheme: 'light', direction: 'rtl', forced: 'none' },
  { appearance: 'contrast', scheme: 'dark', direction: 'ltr', forced: 'none' },
  { appearance: 'device', scheme: 'dark', direction: 'ltr', forced: 'active' },
] as const;

test('every component is in the gallery', () => {
  const folders = readdirSync(path.resolve(import.meta.dirname, '../../client/ui'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'tokens')
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(15);
  expect(cases.toSorted()).toEqual(folders.toSorted());
});

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await startGallery();
});
test.afterAll(() => gallery.stop());

/** What fills the page, or lies over it, cannot stand beside others. */
const alone = ['page', 'dialog', 'comfort'];
const groups = [...alone.map((name) => [name]), cases.filter((name) => !alone.includes(name))];

for (const names of groups) {
  const title = names.length > 1 ? 'all other components' : names.join();
  test(`${title}: accessible in every appearance and direction`, async ({ page }) => {
    await page.setViewportSize(narrow);
    await open(page, names);
    for (const { appearance, scheme, direction, forced } of looks) {
      await page.emulateMedia({ colorScheme: scheme, forcedColors: forced });
      await wear(page, { appearance });
      await page.evaluate((direction) => {
        document.documentElement.dir = direction;
      }, direction);
      const where = `${title}: ${appearance} ${scheme}, ${direction}, forced colours ${forced}`;
      expect.soft(await axeFaults(page), `axe: ${where}`).toEqual([]);
      expect.soft(await sizeFaults(page), `size: ${where}`).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
    await wear(page, { textSize: 'largest', spacing: 'wide' });
    expect(await sizeFaults(page), 'with the largest letters and wide spacing').toEqual([]);
  });
}

async function open(page: Page, names: readonly string[]): Promise<void> {
  await page.goto(`${gallery.url}?components=${names.join()}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Changes settings as another tab of the same device would. */
async function wear(page: Page, comfort: object): Promise<void> {
  await page.evaluate((newValue) => {
    dispatchEvent(new StorageEvent('storage', { key: 'comfort', newValue }));
  }, JSON.stringify(comfort));
}
