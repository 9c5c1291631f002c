import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Combination, whileIn } from './combinations.ts';

const folder = path.resolve(import.meta.dirname, '../../../pictures');

const looks: Record<string, Combination> = {
  light: { view: 'list', appearance: 'light', language: 'en' },
  dark: { view: 'list', appearance: 'dark', language: 'en' },
  urdu: { view: 'list', appearance: 'light', language: 'ur' },
  map: { view: 'map', appearance: 'light', language: 'en' },
};

/** Sizes at which a page is pictured: what is a phone's as two phones, anything else as a laptop or a projector. */
const sizes = {
  narrow: { width: 320, height: 568 },
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
};

/** Pictures a state as it is, light, dark, in Urdu and with the map, into the ignored folder `pictures`. */
export async function takePictures(page: Page, state: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize() ?? sizes.laptop;
  for (const size of sizesOf(before.width, state)) {
    await page.setViewportSize(sizes[size]);
    for (const [look, combination] of Object.entries(looks)) {
      const name = `${state} ${size} ${look}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
      await whileIn(page, combination, async () => {
        await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      });
    }
  }
  await page.setViewportSize(before);
}

function sizesOf(width: number, state: string): (keyof typeof sizes)[] {
  if (width <= sizes.phone.width) return ['narrow', 'phone'];
  return [state.startsWith('projector') ? 'projector' : 'laptop'];
}
