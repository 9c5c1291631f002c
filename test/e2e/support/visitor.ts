import type { BrowserContext } from '@playwright/test';
import type { RestAnswers } from '../../../shared/protocol/rest.ts';

/** Somebody who talks to the server without a browser: their cookies, and what came back. */
export class Visitor {
  readonly #local: string;
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
    this.#local = localAddress(url);
  }

  /** The value of the `Cookie` header. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Posts to a route, keeps the cookies, and throws when it is refused. */
  async post<P extends keyof RestAnswers>(route: P, body: unknown): Promise<RestAnswers[P]> {
    const response = await fetch(this.#local + route, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#url, cookie: this.cookie },
      body: JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const answer = (await response.json()) as RestAnswers[P];
    if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Gives a browser the cookies, as if it had been there, under that address or the server's own. */
  async lendCookies(context: BrowserContext, url = this.#url): Promise<void> {
    await context.addCookies([...this.#cookies].map(([name, value]) => ({ name, value, url })));
  }
}

/** The address under which this machine reaches the server without looking its name up. */
export function localAddress(url: string): string {
  return `http://127.0.0.1:${new URL(url).port}`;
}
