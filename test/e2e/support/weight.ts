import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** What a page has loaded since it was last asked: bytes as gzip at its strongest would send them. */
export interface Weight {
  /** Scripts and styles since the last call, by file name. */
  taken(): Promise<{ scripts: Map<string, number>; styles: Map<string, number> }>;
}

/** Weighs all that a page loads from now on. */
export function weigh(page: Page): Weight {
  let bodies: Promise<{ name: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname;
    if (!/\.(?:js|css)$/.test(name)) return;
    const weighed = response.body().then((body) => ({ name, bytes: gzipSync(body, { level: 9 }).length }));
    // What still comes as the page is closed is nobody's business any more.
    weighed.catch(() => undefined);
    bodies.push(weighed);
  });
  return {
    async taken() {
      const files = await Promise.all(bodies);
      bodies = [];
      const of = (ending: string) =>
        new Map(files.filter(({ name }) => name.endsWith(ending)).map(({ name, bytes }) => [name, bytes]));
      return { scripts: of('.js'), styles: of('.css') };
    },
  };
}

/** Kilobytes of 1,000 bytes. */
export function kilobytes(files: Map<string, number>): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
}
