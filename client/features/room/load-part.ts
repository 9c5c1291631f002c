import { lazy, type ComponentType } from 'react';
import type { Area } from '../../text/ids.ts';
import { loadTexts } from '../../text/texts.ts';

/**
 * A part of the room that is loaded when it is needed. Where the network is gone at that moment it is loaded once it is
 * back: what stands on the page, and what somebody types there, stays. `areas` name words that come with it.
 */
export function loadPart<P>(load: () => Promise<ComponentType<P>>, ...areas: Area[]) {
  return lazy(async () => {
    const [part] = await patiently(() => Promise.all([load(), loadTexts(...areas)]));
    return { default: part };
  });
}

async function patiently<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (navigator.onLine) throw error;
    await new Promise((resolve) => {
      addEventListener('online', resolve, { once: true });
    });
    return load();
  }
}
