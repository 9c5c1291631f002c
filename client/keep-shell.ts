import { reloadOnce } from './connection/reload-once.ts';
import { browserKeeping } from './connection/storage.ts';
import { reached } from './text/patiently.ts';

/**
 * Lets the device keep the program's own files, so that a page opens without a network. Browsers allow it over https
 * and on localhost only; elsewhere nothing happens. Files of a build that the server no longer has make the page load
 * anew, once.
 */
export function keepShell(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    void reached().then((there) => {
      // The message names the file: another one that is missing later is another reason.
      if (there) reloadOnce(browserKeeping().session, payload.message, () => location.reload());
    });
  });
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  // After the page: what it needs itself comes first.
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register(), { once: true });
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/shell-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a page's own worker has no other origin
    active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
  } catch {
    // Private windows and some policies allow none: the page works without.
  }
}
