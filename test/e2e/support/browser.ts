import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, test, type BrowserContext } from '@playwright/test';

/** A browser with a folder of its own, which can be ended as by an empty battery. */
export async function startBrowser(
  folder: string,
): Promise<{ context: BrowserContext; kill: () => Promise<void> }> {
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  const child = spawn(
    executablePath ?? chromium.executablePath(),
    [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const end = () => {
    // The whole group: a browser is many processes.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', end);
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.once('exit', () => reject(new Error(`the browser ended: ${printed}`)));
    child.stderr.on('data', (part: Buffer) => {
      printed += part.toString();
      const [, found] = /DevTools listening on (\S+)/.exec(printed) ?? [];
      if (found) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no window.');
  return {
    context,
    async kill() {
      process.off('exit', end);
      const ended = once(child, 'exit');
      end();
      await ended;
    },
  };
}
