import { expect, type Page } from '@playwright/test';

/** One way in which somebody may have a page before them. */
export interface Combination {
  view: 'list' | 'map';
  /** `forced` is the device's own colours (Windows' contrast themes). */
  appearance: 'light' | 'dark' | 'contrast' | 'forced';
  /** Urdu is written from right to left. */
  language: 'en' | 'ur';
}

const views = ['list', 'map'] as const;
const appearances = ['light', 'dark', 'contrast', 'forced'] as const;
const languages = ['en', 'ur'] as const;

/** Every combination there is. */
export const allCombinations: readonly Combination[] = views.flatMap((view) =>
  appearances.flatMap((appearance) => languages.map((language) => ({ view, appearance, language }))),
);

/** As few combinations as hold every pair of a view, an appearance and a language at least once. */
export const spreadCombinations: readonly Combination[] = allCombinations.filter(
  ({ view, appearance, language }) =>
    (views.indexOf(view) + appearances.indexOf(appearance) + languages.indexOf(language)) % 2 === 0,
);

/** The pairs in combinations: `view=map & language=ur`. */
export function pairsIn(combinations: readonly Combination[]): Set<string> {
  return new Set(
    combinations.flatMap((combination) => {
      const parts = Object.entries(combination).map(([name, value]) => `${name}=${value}`);
      return parts.flatMap((one, index) => parts.slice(index + 1).map((other) => `${one} & ${other}`));
    }),
  );
}

export function nameOf({ view, appearance, language }: Combination): string {
  return `${view}, ${appearance}, ${language}`;
}

/** Does something while a page is in a combination, and gives it back as it was. Nothing on the page is loaded anew. */
export async function whileIn(
  page: Page,
  { view, appearance, language }: Combination,
  work: () => Promise<void>,
): Promise<void> {
  const before = await keptOn(page);
  const forced = appearance === 'forced';
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none', reducedMotion: 'reduce' });
  const comfort = { ...comfortIn(before.comfort), view, appearance: forced ? 'light' : appearance };
  await keep(page, { comfort: JSON.stringify(comfort), language });
  await expectDressed(page, { view, lang: language === 'ur' ? 'ur-PK' : 'en-GB' });
  await work();
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  await keep(page, before);
  await expectDressed(page, before);
}

/** What the device keeps, and how the page is because of it. */
interface Kept {
  comfort: string | null;
  language: string | null;
}

/** What the device keeps, and what follows from it once the page has caught up with what other windows did. */
async function keptOn(page: Page): Promise<Kept & { view: string; lang: string }> {
  const kept = await page.evaluate(() => ({
    comfort: localStorage.getItem('comfort'),
    language: localStorage.getItem('language'),
  }));
  const comfort = comfortIn(kept.comfort);
  const view = 'view' in comfort ? String(comfort.view) : 'auto';
  return { ...kept, view, lang: kept.language === 'ur' ? 'ur-PK' : 'en-GB' };
}

function comfortIn(kept: string | null): object {
  const comfort: unknown = JSON.parse(kept ?? '{}');
  return typeof comfort === 'object' && comfort !== null ? comfort : {};
}

/** Changes what the device keeps, as another window of it would: the page follows by itself. */
async function keep(page: Page, { comfort, language }: Kept): Promise<void> {
  await page.evaluate(
    (kept) => {
      for (const [key, newValue] of Object.entries(kept)) {
        if (newValue === null) localStorage.removeItem(key);
        else localStorage.setItem(key, newValue);
        dispatchEvent(new StorageEvent('storage', { key, newValue }));
      }
    },
    { comfort, language },
  );
}

async function expectDressed(page: Page, { view, lang }: { view: string; lang: string }): Promise<void> {
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', lang);
  await expect(root).toHaveAttribute('data-view', view);
}
