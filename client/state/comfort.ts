import { useSyncExternalStore } from 'react';
import { browserKeeping } from '../connection/storage.ts';
import { createStore } from '../connection/store.ts';

/** Every comfort setting with what it can be; the first is how it is until somebody chooses. */
const choices = {
  textSize: ['usual', 'large', 'largest'],
  spacing: ['usual', 'wide'],
  /** `device` does as the device is set. */
  appearance: ['device', 'light', 'dark', 'contrast'],
  motion: ['device', 'less'],
  /** Nothing is announced that the person did not do themself. */
  quiet: [false, true],
  /** How much of what others do is told to those who use a screen reader. */
  news: ['summaries', 'off', 'everything'],
  hideTimer: [false, true],
  /** Offers to read prompts and notes out. */
  readAloud: [false, true],
  /** `auto` is the list on a phone and the map where there is room. */
  view: ['auto', 'list', 'map'],
  /** One sentence, one box and no clock at a time. */
  oneThing: [false, true],
} as const satisfies Record<string, readonly (string | boolean)[]>;

/** How somebody wants their pages to be. It belongs to the device and is never sent anywhere. */
export type Comfort = { [K in keyof typeof choices]: (typeof choices)[K][number] };

/** Where the settings are kept on the device. */
const key = 'comfort';

const device = browserKeeping().device;
const store = createStore<Comfort>(readComfort(device.get(key)));

/** The settings of this device, and how to change some of them: seen at once, kept for the next time. */
export function useComfort(): [comfort: Comfort, change: (change: Partial<Comfort>) => void] {
  return [useSyncExternalStore(store.subscribe, store.get), changeComfort];
}

/** The settings of the moment, for what is not drawn. */
export function currentComfort(): Comfort {
  return store.get();
}

/** Calls whenever a setting changes. The function ends it. */
export function followComfort(listener: () => void): () => void {
  return store.subscribe(listener);
}

/**
 * Writes the settings on the page's root element (`data-text-size="large"`), where styles find them, and keeps them
 * up to date, also when they change in another tab. `data-contrast` says whether strong contrast is wanted, by the
 * person or else by their device.
 */
export function wearComfort(root: HTMLElement = document.documentElement): void {
  const strong = matchMedia('(prefers-contrast: more)');
  const wear = () => {
    const comfort = store.get();
    for (const [name, value] of Object.entries(comfort)) root.dataset[name] = String(value);
    const byDevice = comfort.appearance === 'device' && strong.matches;
    root.dataset['contrast'] = comfort.appearance === 'contrast' || byDevice ? 'more' : 'usual';
  };
  wear();
  store.subscribe(wear);
  strong.addEventListener('change', wear);
  addEventListener('storage', (event) => {
    // What is kept now: news from another tab may come late, after a newer choice.
    if (event.key === key) store.set(readComfort(browserKeeping().device.get(key)));
  });
}

/** Reads what was kept. What is missing, or unknown to this version, is as it is until somebody chooses. */
export function readComfort(kept: string | undefined): Comfort {
  const known = parsed(kept);
  const settled = Object.entries(choices).map(([name, values]) => {
    const value = values.find((value) => value === known[name]);
    return [name, value ?? values[0]];
  });
  return Object.fromEntries(settled) as Comfort;
}

function changeComfort(change: Partial<Comfort>): void {
  const next = { ...store.get(), ...change };
  device.set(key, JSON.stringify(next));
  store.set(next);
}

function parsed(kept: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
