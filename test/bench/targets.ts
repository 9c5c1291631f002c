import { limits } from '../../shared/domain/limits.ts';
import { hostileColumns, hostileRow } from './scenarios/hostile.ts';
import { sixtyRow } from './scenarios/sixty.ts';
import { median, type Figures } from './figures.ts';
import { spread, written } from './words.ts';
import type { Run } from './report.ts';

const peers = ['y-websocket', 'hocuspocus'];
const { batchEveryMs } = limits;

interface Target {
  what: string;
  /** One number of each repetition. */
  measured: readonly number[];
  most: number;
  unit: string;
}

/** What was promised, and whether it was reached. */
export function targetRows(figures: Figures, { boards }: Run): string[] {
  return targetsOf(figures, boards).flatMap(({ what, measured, most, unit }) => {
    const middle = median(measured);
    if (middle === undefined) return [];
    const kept = middle <= most ? 'yes' : '**no**';
    return [`| ${what} | ${spread(measured)}${unit} | ${written(most)}${unit} | ${kept} |`];
  });
}

function targetsOf(figures: Figures, boards: number): Target[] {
  const times = ' ×';
  const cpu = (row: string, most: number): Target[] => [
    {
      what: `Processor time for each delivery, ${row}, beside raw`,
      measured: figures.ratios(`cpu ${row}`, 'ours', 'raw'),
      most,
      unit: times,
    },
    {
      what: `The same beside the better peer`,
      measured: besideBest(figures, `cpu ${row}`, Math.min),
      most: 1,
      unit: times,
    },
  ];
  const saturated = (row: string): Target[] => [
    {
      what: `Deliveries a second of the better peer, beside ours, ${row}`,
      measured: besideBest(figures, `rate ${row}`, Math.max).map((ratio) => 1 / ratio),
      most: 1,
      unit: times,
    },
  ];
  const late = (row: string): Target => ({
    what: `99th percentile to another replica, ${row}, beside one and a half times raw-durable's and the window of ${batchEveryMs} ms`,
    measured: figures.of(`p99 ${row}`, 'ours').flatMap((ms, index) => {
      const beside = figures.of(`p99 ${row}`, 'raw-durable')[index];
      return beside === undefined ? [] : [ms / (1.5 * beside + batchEveryMs)];
    }),
    most: 1,
    unit: times,
  });
  const join = (notes: number, most: number): Target[] => [
    {
      what: `A hundred joining at once, ${notes.toLocaleString('en-GB')} notes: 99th percentile beside raw-state`,
      measured: figures.ratios(`p99 join ${notes}`, 'ours', 'raw-state'),
      most: 1.5,
      unit: times,
    },
    {
      what: `The same: processor time for each from the open connection on, beside raw-state`,
      measured: figures.ratios(`cpu of board join ${notes}`, 'ours', 'raw-state'),
      most,
      unit: times,
    },
    {
      what: `The same with the connection, beside raw-state (Socket.IO's own connection alone: ${spread(figures.ratios(`cpu of connection join ${notes}`, 'bare Socket.IO', 'raw-state'))} × the relay's)`,
      measured: figures.ratios(`cpu join ${notes}`, 'ours', 'raw-state'),
      most,
      unit: times,
    },
  ];
  const bare = figures.of('connection', 'bare Socket.IO');
  return [
    ...cpu('1 × 200, 20/s', 1.4),
    ...cpu('1 × 30, 30/s', 1.9),
    ...cpu('10 × 30, 150/s', 1.9),
    ...cpu('1 × 200, 80/s', 1.2),
    ...['1 × 30, most', '1 × 200, most', '10 × 30, most'].flatMap(saturated),
    ...['1 × 200, 20/s', '1 × 30, 30/s', '10 × 30, 150/s'].map(late),
    {
      what: `Processor while ${boards.toLocaleString('en-GB')} boards are open and nobody does anything`,
      measured: figures.of('idle', 'ours'),
      most: 0.5,
      unit: ' %',
    },
    ...join(500, 2),
    ...join(5_000, 3),
    {
      what: 'Memory for each idle connection beyond bare Socket.IO',
      measured: figures.of('connection', 'ours').map((own, index) => own - (bare[index] ?? 0)),
      most: 30,
      unit: ' KiB',
    },
    {
      what: 'Memory for each open board of 200 notes, unedited',
      measured: figures.of('board unedited', 'ours'),
      most: 150,
      unit: ' KiB',
    },
    {
      what: 'Memory for each open board of 200 notes, edited',
      measured: figures.of('board edited', 'ours'),
      most: 400,
      unit: ' KiB',
    },
    {
      what: 'A room of 500 notes opened from its rows, and answered',
      measured: figures.of('reopening', 'ours'),
      most: 50,
      unit: ' ms',
    },
    {
      what: '60 people, 500 notes, 50 commands a second: 95th percentile to another replica',
      measured: figures.of(`p95 ${sixtyRow}`, 'ours'),
      most: 150,
      unit: ' ms',
    },
    ...(
      [
        ['the first seconds', 'atFirst'],
        ['after that', 'later'],
      ] as const
    ).map(([when, column]) => ({
      what: `One of thirty attacks, ${when}: 95th percentile between the others, beside the same without`,
      measured: figures.ratios(`p95 ${hostileRow}`, hostileColumns[column], hostileColumns.without),
      most: 1.2,
      unit: times,
    })),
    {
      what: '500 people come back at once to a server that was killed: until the last has every document',
      measured: figures.of('storm last', 'ours'),
      most: 10,
      unit: ' s',
    },
    ...[60, 600].map((rate) => ({
      what: `Killed at ${rate} edits a second: edits that others had seen and are lost`,
      measured: figures.of(`lost at ${rate}/s`, 'ours'),
      most: 0,
      unit: '',
    })),
  ];
}

/** Ours beside whichever peer did best in the same repetition. */
function besideBest(figures: Figures, row: string, best: (...numbers: number[]) => number): number[] {
  return figures.of(row, 'ours').flatMap((own, index) => {
    const others = peers.flatMap((peer) => figures.of(row, peer)[index] ?? []);
    return others.length === 0 ? [] : [own / best(...others)];
  });
}
