/** Between two attempts while the server is not reached. */
const betweenMs = 3_000;

/** Whether the server answers at this moment. Never rejects. */
export async function reached(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Loads something, and where the server is not reached at that moment loads it once it is. Rejects as `load` does otherwise. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (await reached()) throw error;
      await aWhile();
    }
  }
}

/** A moment, or less where the device says that it has a network again. */
function aWhile(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, betweenMs);
    addEventListener('online', resolve, { once: true });
  });
}
