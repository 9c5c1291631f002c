// Measures the pages in a slowed-down browser, prints a table and writes it to docs/PERFORMANCE-UI.md.
// node test/bench/ui/run.ts [repetitions, at least 3]
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { startSetting } from '../../e2e/support/setting.ts';
import { boardOf, noteText } from './board.ts';
import { busySeconds, cpuPerFrame, slowed, timeUntil } from './measure.ts';
import { servePeers } from './peers.ts';
import { Figures, report } from './report.ts';
import { openSlowLine } from './slow-line.ts';

const repetitions = Math.max(3, Number(process.argv[2] ?? 3));
const cpuTimes = 4;
const slowNetwork = { bitsPerSecond: 1_600_000, roundTripMs: 150 };
const phone = { width: 390, height: 844 };
const laptop = { width: 1280, height: 800 };
const steps = 90;
const sizes = [500, 2000];

const chromiumPath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', chromium.executablePath()].find(
  (place) => place !== undefined && existsSync(place),
);
const launch = (host: string): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP workshop.test 127.0.0.1${host}`,
    ],
  });

const setting = await startSetting('http://workshop.test:0');
const { url } = setting.program;
const slow = await openSlowLine(Number(new URL(url).port), slowNetwork);
const figures = new Figures();
const browsers: Browser[] = [];
try {
  const boards = new Map<number, Awaited<ReturnType<typeof boardOf>>>();
  for (const size of sizes) boards.set(size, await boardOf(setting, size));
  const onSlowLine = await launch(`:${slow.port}`);
  const direct = await launch('');
  browsers.push(onSlowLine, direct);

  /** One page of a fresh browser, so that nothing is in a cache. */
  const visit = async (
    browser: Browser,
    viewport: { width: number; height: number },
    view: 'list' | 'map',
    size: number | undefined,
    work: (page: Page, session: CDPSession) => Promise<void>,
  ) => {
    const context = await browser.newContext({ viewport, hasTouch: true, serviceWorkers: 'block' });
    const person = size === undefined ? undefined : boards.get(size)?.person;
    await person?.visitor.lendCookies(context);
    await context.addInitScript((view) => localStorage.setItem('comfort', JSON.stringify({ view })), view);
    const page = await context.newPage();
    const session = await slowed(context, page, cpuTimes);
    await work(page, session);
    await context.close();
  };

  for (let repetition = 0; repetition < repetitions; repetition++) {
    await visit(onSlowLine, phone, 'list', undefined, async (page, session) => {
      const link = boards.get(500)?.workshop.link('join') ?? '';
      const { usable } = await timeUntil(page, link, {
        usable: { selector: 'main form button[type=submit]' },
      });
      figures.add('join', usable);
      figures.add('join-work', (await busySeconds(session)) * 1000);
    });
    await visit(onSlowLine, phone, 'list', 500, async (page, session) => {
      const { first, all } = await timeUntil(page, `${url}/p/${boards.get(500)?.person.id}`, {
        first: { selector: '[data-note]', inSight: true },
        all: { selector: '[data-note]', count: 500 },
      });
      figures.add('list-first', first);
      figures.add('list-all', all);
      figures.add('list-work', (await busySeconds(session)) * 1000);
    });
    for (const size of sizes) {
      await visit(direct, laptop, 'map', size, async (page, session) => {
        const whole = size <= 500 ? { all: { selector: '[data-settled] [data-note]', count: size } } : {};
        const found = await timeUntil(page, `${url}/p/${boards.get(size)?.person.id}`, {
          view: { selector: '[data-settled] [data-note]', inSight: true },
          ...whole,
        });
        figures.add(`map-view-${size}`, found['view']);
        figures.add(`map-work-${size}`, (await busySeconds(session)) * 1000);
        if (size <= 500) figures.add('map-all', found['all']);
        const frame = page.getByRole('group', { name: 'Map of the notes' });
        await frame.scrollIntoViewIfNeeded();
        const box = await frame.boundingBox();
        if (!box) throw new Error('The map is not there.');
        const drag = async () => {
          const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
            session.send('Input.dispatchTouchEvent', {
              type,
              touchPoints:
                type === 'touchEnd'
                  ? []
                  : [
                      {
                        x: box.x + box.width / 2 + Math.sin(at / 14) * 260,
                        y: box.y + box.height / 2 + Math.cos(at / 20) * 120,
                      },
                    ],
            });
          await touch('touchStart', 0);
          const ms = await cpuPerFrame(page, session, steps, (at) => touch('touchMove', at + 1));
          await touch('touchEnd', 0);
          return ms;
        };
        const seeAll = page.getByRole('button', { name: 'See all' });
        figures.add(`map-pan-${size}`, await drag());
        await seeAll.click();
        figures.add(`map-fit-${size}`, await drag());
      });
    }
    for (const size of sizes) {
      const peers = await servePeers(Array.from({ length: size }, (_, index) => noteText(index)));
      if (!peers) continue;
      await visit(direct, laptop, 'map', undefined, async (page, session) => {
        const found = await timeUntil(page, peers.url, {
          all: { selector: 'body[data-drawn]' },
        });
        figures.add(`excalidraw-all-${size}`, found['all']);
        figures.add(`excalidraw-work-${size}`, (await busySeconds(session)) * 1000);
        const pan = () =>
          cpuPerFrame(page, session, steps, (at) =>
            session.send('Input.dispatchMouseEvent', {
              type: 'mouseWheel',
              x: 640,
              y: 400,
              deltaX: Math.cos(at / 14) * 20,
              deltaY: -Math.sin(at / 20) * 8,
            }),
          );
        figures.add(`excalidraw-pan-${size}`, await pan());
        await page.evaluate(() => {
          const { excalidraw } = window as unknown as {
            excalidraw: { scrollToContent(elements: undefined, options: object): void };
          };
          excalidraw.scrollToContent(undefined, { fitToContent: true, animate: false });
        });
        figures.add(`excalidraw-fit-${size}`, await pan());
      });
      peers.close();
    }
  }
  const text = report(figures, { repetitions, chromium: direct.version(), cpuTimes, slowNetwork });
  writeFileSync(path.resolve(import.meta.dirname, '../../../docs/PERFORMANCE-UI.md'), text);
  console.log(text);
} finally {
  for (const browser of browsers) await browser.close();
  slow.close();
  await setting.stop();
}
