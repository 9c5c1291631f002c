import { vi } from 'vitest';

/** Holds a module back, such as words that are on their way over a slow line, until the function it gives is called. */
export function heldBack(path: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.doMock(path, async (original) => {
    await promise;
    return original();
  });
  return resolve;
}
