import type { Figures, Mark } from './figures.ts';
import { hostileColumns, hostileRow } from './scenarios/hostile.ts';
import { sixtyRow } from './scenarios/sixty.ts';
import { spread } from './words.ts';

const all = ['raw', 'raw-tick', 'raw-durable', 'ours', 'y-websocket', 'hocuspocus'];
const storing = ['raw-durable', 'ours', 'y-websocket', 'hocuspocus'];
const joining = ['raw-state', 'bare Socket.IO', 'ours', 'y-websocket', 'hocuspocus'];

const modest = ['1 × 30, 30/s', '1 × 200, 20/s', '1 × 200, 80/s', '10 × 30, 150/s'];
const most = ['1 × 30, most', '1 × 200, most', '10 × 30, most'];

const signs: Record<Mark, string> = { load: '†', limits: '‡', behind: '◊', lost: '§', differ: '¶' };

interface Table {
  title: string;
  systems: readonly string[];
  rows: readonly [words: string, row: string, markedBy?: string][];
}

const tables: readonly Table[] = [
  {
    title: 'Server processor time for each delivery, µs',
    systems: all,
    rows: [...modest, ...most].map((row) => [row, `cpu ${row}`, row]),
  },
  {
    title: 'Deliveries a second, at most',
    systems: all,
    rows: most.map((row) => [row, `rate ${row}`, row]),
  },
  {
    title: 'From sending an edit to another replica, 99th percentile, ms',
    systems: all,
    rows: [...modest, ...most].map((row) => [row, `p99 ${row}`, row]),
  },
  {
    title: 'The same, median, ms',
    systems: all,
    rows: modest.map((row) => [row, `p50 ${row}`, row]),
  },
  {
    title: 'A hundred people at once',
    systems: joining,
    rows: [500, 5_000].flatMap((notes): Table['rows'] => {
      const size = notes.toLocaleString('en-GB');
      return [
        [`${size} notes: complete board, 99th percentile, ms`, `p99 join ${notes}`, `join ${notes}`],
        [`${size} notes: processor time for connection and board, ms`, `cpu join ${notes}`, `join ${notes}`],
        [`${size} notes: of that for the connection, ms`, `cpu of connection join ${notes}`, `join ${notes}`],
        [`${size} notes: and for the board, ms`, `cpu of board join ${notes}`, `join ${notes}`],
        [`${size} notes, the first hundred after the start: 99th percentile, ms`, `p99 first join ${notes}`],
        [`${size} notes, the first hundred: processor time for each, ms`, `cpu first join ${notes}`],
        [`${size} notes: full admission, 99th percentile, ms`, `p99 admit ${notes}`, `admit ${notes}`],
        [`${size} notes: processor time for full admission, ms`, `cpu admit ${notes}`, `admit ${notes}`],
      ];
    }),
  },
  {
    title: 'Memory, KiB',
    systems: ['bare Socket.IO', 'ours', 'y-websocket', 'hocuspocus'],
    rows: [
      ['in use for each idle connection in a room', 'connection'],
      ['the same, resident', 'connection resident'],
      ['in use for each open board of 200 notes, unedited', 'board unedited'],
      ['the same, edited', 'board edited'],
      ['the same with its one connection, resident', 'board resident'],
    ],
  },
  {
    title: 'Processor while nobody does anything, per cent of one',
    systems: ['bare Socket.IO', 'ours'],
    rows: [['so many boards open, one person at each', 'idle']],
  },
  {
    title: 'Killed while people wrote',
    systems: storing,
    rows: [60, 600].flatMap((rate): Table['rows'] => [
      [`${rate} edits a second: edits that others had seen`, `seen at ${rate}/s`],
      [`${rate} edits a second: of these lost`, `lost at ${rate}/s`],
    ]),
  },
  {
    title: 'A workshop',
    systems: ['ours'],
    rows: [
      ['200 people, five votes each: command to answer, median, ms', 'votes p50'],
      ['200 people, five votes each: command to answer, 99th percentile, ms', 'votes p99'],
      ['200 people, five votes each: processor time for each vote, ms', 'votes cpu'],
      ['200 people, five votes each: votes counted afterwards', 'votes counted'],
      ['A stage change seen by 300 people, median, ms', 'stage p50'],
      ['A stage change seen by 300 people, 99th percentile, ms', 'stage p99'],
      ...([50, 95, 99] as const).map((share): Table['rows'][number] => [
        `60 people, 500 notes, 50 commands a second: command to every other replica, ${share}th percentile, ms`,
        `p${share} ${sixtyRow}`,
        sixtyRow,
      ]),
      ['The same: processor, per cent of one', `processor ${sixtyRow}`],
      ['A room of 500 notes opened from its rows and answered, ms', 'reopening'],
      ['The same, the first after the server started, ms', 'reopening first'],
    ],
  },
  {
    title: 'One of thirty attacks',
    systems: Object.values(hostileColumns),
    rows: [
      ['30 edits a second by the others, to another replica of theirs, median, ms', `p50 ${hostileRow}`],
      ['The same, 95th percentile, ms', `p95 ${hostileRow}`, hostileRow],
      ['The same, 99th percentile, ms', `p99 ${hostileRow}`],
      ['Processor of the server, per cent of one', `processor ${hostileRow}`],
      ['Packets of the attacker a second', `${hostileRow}: packets`],
      ['How often they were let in, a second', `${hostileRow}: arrivals`],
      ['How often they were not, a second', `${hostileRow}: refusals`],
    ],
  },
  {
    title: 'The server is killed, and 500 people come back at once',
    systems: ['ours'],
    rows: [
      ['From the kill until the server listens again, s', 'storm down'],
      ['From then until somebody has every document again, median, s', 'storm p50'],
      ['The same, 99th percentile, s', 'storm p99'],
      ['The same, the last of them, s', 'storm last'],
      ['Processor of the new server for each of them, its start with it, ms', 'storm cpu'],
    ],
  },
];

/** Every figure of the run, one table for each kind; what was not measured is left out. */
export function detailTables(figures: Figures): string {
  return tables
    .flatMap(({ title, systems, rows }) => {
      const measured = rows.filter(([, row]) => systems.some((system) => figures.of(row, system).length > 0));
      if (measured.length === 0) return [];
      const body = measured.map(([words, row, markedBy = row]) => {
        const cells = systems.map((system) => {
          const marks = figures.marksOf(markedBy, system).map((mark) => signs[mark]);
          return `${spread(figures.of(row, system))}${marks.join('')}`;
        });
        return `| ${words} | ${cells.join(' | ')} |`;
      });
      const head = `| | ${systems.join(' | ')} |\n| --- |${' --- |'.repeat(systems.length)}`;
      return [`## ${title}\n\n${head}\n${body.join('\n')}\n`];
    })
    .join('\n');
}

/** What the signs beside figures mean. */
export function marksUsed(): string {
  return `† the load took more than 85 % of a processor in one of the repetitions: the server may be faster. ‡ the server's limits on commands held
the load back, not its speed. ◊ the server did not keep up with the rate. § not every edit came everywhere. ¶ replicas were not the same afterwards.
`;
}
