import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { findAxe, findSizes } from './support/faults.ts';
import { narrow } from './support/look.ts';
import { startGallery } from './support/gallery.ts';

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

/** What fills the page, or lies over it, cannot stand beside others. */
const alone = ['page', 'dialog', 'comfort'];
const groups = [...alone.map((name) => [name]), cases.filter((name) => !alone.includes(name))];

/** Faults of each component, and under `undefined` those of no one component: the page is too wide. */
const faults = new Map<string | undefined, string[]>();

test('every component is in the gallery', () => {
  const folders = readdirSync(path.resolve(import.meta.dirname, '../../client/ui'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'tokens')
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(15);
  expect(cases.toSorted()).toEqual(folders.toSorted());
});

// All that can stand beside each other are looked at together, which takes a tenth of the time; each has its own test.
test.beforeAll(async ({ browser }) => {
  const gallery = await startGallery();
  const page = await browser.newPage({ viewport: narrow });
  for (const names of groups) {
    await page.goto(`${gallery.url}?components=${names.join()}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const name of names) faults.set(name, []);
    await lookAt(page, names.length === 1 ? names[0] : undefined);
  }
  await page.close();
  await gallery.stop();
});

for (const name of cases) {
  test(`${name}: accessible in every appearance and direction, and large enough to tap`, () => {
    expect(faults.get(name)).toEqual([]);
  });
}

test('components beside each other fit a narrow phone', () => {
  expect(faults.get(undefined) ?? []).toEqual([]);
});

/** Looks at what stands in the gallery in every way. `only` is the component that stands there alone. */
async function lookAt(page: Page, only: string | undefined): Promise<void> {
  const note = async (where: string, kinds: readonly ('axe' | 'size')[]) => {
    for (const kind of kinds) {
      const found = await (kind === 'axe' ? findAxe(page) : findSizes(page));
      for (const { text, component } of found) {
        const name = component ?? only;
        faults.set(name, [...(faults.get(name) ?? []), `${kind}: ${where}: ${text}`]);
      }
    }
  };
  for (const { appearance, scheme, direction, forced } of looks) {
    await page.emulateMedia({ colorScheme: scheme, forcedColors: forced });
    await wear(page, { appearance });
    await page.evaluate((direction) => {
      document.documentElement.dir = direction;
    }, direction);
    await note(`${appearance} ${scheme}, ${direction}, forced colours ${forced}`, ['axe', 'size']);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await wear(page, { textSize: 'largest', spacing: 'wide' });
  await note('the largest letters and wide spacing', ['size']);
}

/** Changes settings as another tab of the same device would. */
async function wear(page: Page, comfort: object): Promise<void> {
  await page.evaluate((newValue) => {
    dispatchEvent(new StorageEvent('storage', { key: 'comfort', newValue }));
  }, JSON.stringify(comfort));
}
