import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { look, narrow } from './support/look.ts';
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

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await startGallery();
});
test.afterAll(() => gallery.stop());

for (const name of cases) {
  test(`${name}, alone, is accessible in every appearance and direction`, async ({ page }) => {
    await page.setViewportSize(narrow);
    await open(page, name);
    for (const { appearance, scheme, direction, forced } of looks) {
      await page.emulateMedia({ colorScheme: scheme, forcedColors: forced });
      await wear(page, { appearance });
      await page.evaluate((direction) => {
        document.documentElement.dir = direction;
      }, direction);
      await look(page, `${name}, ${appearance} ${scheme}, ${direction}, forced colours ${forced}`);
    }
    await page.emulateMedia({ forcedColors: 'none' });
    await wear(page, { textSize: 'largest', spacing: 'wide' });
    await look(page, `${name}, with the largest letters and wide spacing`);
  });
}

async function open(page: Page, name: string): Promise<void> {
  await page.goto(`${gallery.url}?component=${name}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Changes settings as another tab of the same device would. */
async function wear(page: Page, comfort: object): Promise<void> {
  await page.evaluate((newValue) => {
    dispatchEvent(new StorageEvent('storage', { key: 'comfort', newValue }));
  }, JSON.stringify(comfort));
}
