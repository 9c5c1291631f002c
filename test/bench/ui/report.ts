import { cpus, loadavg, totalmem } from 'node:os';

/** What was measured, by name: milliseconds, one of each repetition. */
export class Figures {
  readonly #found = new Map<string, number[]>();

  add(name: string, ms: number | undefined): void {
    if (ms === undefined) return;
    this.#found.set(name, [...(this.#found.get(name) ?? []), ms]);
  }

  of(name: string): readonly number[] {
    return (this.#found.get(name) ?? []).toSorted((a, b) => a - b);
  }
}

interface Run {
  repetitions: number;
  chromium: string;
  cpuTimes: number;
  slowNetwork: { bitsPerSecond: number; roundTripMs: number };
}

/** What is shown: a figure, what it is measured beside, and how much it may be, all in milliseconds. */
const rows: [words: string, unit: 's' | 'ms', name: string, most: number | null, peer: string | null][] = [
  ['Join screen usable, slow line', 's', 'join', 2000, null],
  ['List of 500: first notes readable, slow line', 's', 'list-first', 2500, null],
  ['List of 500: all notes in the page, slow line', 's', 'list-all', null, null],
  ['Map of 500: notes in view painted', 's', 'map-view-500', 1500, null],
  ['Map of 500: all notes painted', 's', 'map-all', 2000, 'excalidraw-all-500'],
  ['Map of 2,000: notes in view painted', 's', 'map-view-2000', null, 'excalidraw-all-2000'],
  ['Join screen: work of the main thread until then', 's', 'join-work', null, null],
  ['List of 500: work of the main thread until all are there', 's', 'list-work', null, null],
  ['Map of 500: work of the main thread until painted', 's', 'map-work-500', null, 'excalidraw-work-500'],
  ['Map of 2,000: work of the main thread until painted', 's', 'map-work-2000', null, 'excalidraw-work-2000'],
  ['Map of 500: main thread for each frame, panning', 'ms', 'map-pan-500', 20, 'excalidraw-pan-500'],
  ['Map of 2,000: main thread for each frame, panning', 'ms', 'map-pan-2000', 20, 'excalidraw-pan-2000'],
  ['Map of 500: the same with all in sight', 'ms', 'map-fit-500', 50, 'excalidraw-fit-500'],
  ['Map of 2,000: the same with all in sight', 'ms', 'map-fit-2000', 50, 'excalidraw-fit-2000'],
];

/** The figures as a page: medians with the least and the most, and the machine they were taken on. */
export function report(figures: Figures, run: Run): string {
  const [processor] = cpus();
  const body = rows.map(([words, unit, name, most, peer]) => {
    const own = figures.of(name);
    const kept = most === null ? '' : (median(own) ?? Infinity) <= most ? 'yes' : '**no**';
    const limit = most === null ? '' : written(most, unit);
    return `| ${words} | ${spread(own, unit)} | ${limit} | ${kept} | ${peer === null ? '' : spread(figures.of(peer), unit)} |`;
  });
  const { slowNetwork, cpuTimes } = run;
  return `# How fast the pages are

\`npm run bench:ui\` measures this anew and writes this page. Medians of ${run.repetitions} runs, with the least and the most.

| What | Measured | At most | Kept | Excalidraw 0.18.1, same notes |
| --- | --- | --- | --- | --- |
${body.join('\n')}

Chromium ${run.chromium}, headless, drawing in software, its processor slowed ${cpuTimes} times. The slow line carries ${
    slowNetwork.bitsPerSecond / 1_000_000
  } Mbit/s with ${slowNetwork.roundTripMs} ms there and back, for pages and WebSocket alike; the map is measured without it. Times count from the
beginning of the visit, with nothing in a cache, to the frame after which the page answers again. The work of the main thread is
its own processor time as the browser reports it, slowed down too; per frame it is that of a board moved by a finger (in
Excalidraw: by the wheel). Other work on the machine stretches the times, but hardly the work. Lists are measured at 390 × 844,
maps at 1280 × 800.

Machine: ${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node};
load average of the last 1, 5 and 15 minutes: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}, where ${cpus().length} would be busy and no more.
Other work on the machine makes every figure worse; compare only within one run.
`;
}

function spread(figures: readonly number[], unit: 's' | 'ms'): string {
  const middle = median(figures);
  const [least] = figures;
  const most = figures.at(-1);
  if (middle === undefined || least === undefined || most === undefined) return 'not measured';
  return `${written(middle, unit)} (${number(least, unit)}–${number(most, unit)})`;
}

function median(figures: readonly number[]): number | undefined {
  return figures[Math.floor(figures.length / 2)];
}

function written(ms: number, unit: 's' | 'ms'): string {
  return `${number(ms, unit)} ${unit}`;
}

function number(ms: number, unit: 's' | 'ms'): string {
  return unit === 's' ? (ms / 1000).toFixed(2) : ms.toFixed(1);
}
