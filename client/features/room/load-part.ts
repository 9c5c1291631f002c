import { lazy, type ComponentType } from 'react';

/**
 * A part of the room that is loaded when it is needed. Where the network is gone at that moment it is loaded once it is
 * back: what stands on the page, and what somebody types there, stays.
 */
export function loadPart<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => ({ default: await patiently(load) }));
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
