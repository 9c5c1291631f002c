import { expect, type BrowserContext, type Page } from '@playwright/test';

/** Notes whatever went wrong in any window of a browser without anybody seeing it. */
export interface Watch {
  /** Fails if something did. */
  expectNothingWrong(): void;
}

/**
 * Watches every window from now on: errors, failed or refused requests, and requests to anywhere but `url`. What is
 * `expected` is not wrong.
 */
export function watch(context: BrowserContext, url: string, expected?: RegExp): Watch {
  const own = new URL(url).host;
  const found: string[] = [];
  const look = (page: Page) => {
    page.on('pageerror', (error) => found.push(`error: ${error.message}`));
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== own) found.push(`another host: ${socket.url()}`);
      socket.on('socketerror', (error) => found.push(`socket: ${error}`));
    });
  };
  // What the content security policy stopped, said to the console whatever the browser makes of it.
  void context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  for (const page of context.pages()) look(page);
  context.on('page', look);
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      found.push(`console: ${message.text()} (${message.page()?.url() ?? ''})`);
  });
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && host !== own) found.push(`another host: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that turns out to be a file is downloaded instead: to the browser that is an aborted visit.
    const downloads = why === 'net::ERR_ABORTED' && /\/output\/[a-z-]+\?/.test(request.url());
    // A page that is left before its icon, or a part that nobody waits for, has come.
    const left = why === 'net::ERR_ABORTED' && /\/icon\.svg$|\/assets\//.test(request.url());
    if (!downloads && !left) found.push(`failed: ${request.url()} ${why}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) found.push(`refused: ${response.status()} ${response.url()}`);
  });
  return {
    expectNothingWrong: () => expect(found.filter((line) => !expected?.test(line))).toEqual([]),
  };
}
