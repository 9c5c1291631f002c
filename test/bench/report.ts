import type { Bench } from './bench.ts';
import { machine } from './machine.ts';
import { detailTables, marksUsed } from './tables.ts';
import { targetRows } from './targets.ts';
import { written } from './words.ts';

export interface Run {
  quick: boolean;
  /** How many boards lay idle. */
  boards: number;
  minutes: number;
  loadBefore: number;
  loadAfter: number;
  /** What could not be measured, and why. */
  failures: readonly string[];
}

/** A run as a page: targets first, then every figure. */
export function report(bench: Bench, run: Run): string {
  const { repetitions, seconds, figures } = bench;
  const failed = run.failures.length === 0 ? '' : `\nNot measured: ${run.failures.join('; ')}.\n`;
  return `# How fast the server is

\`npm run bench\` measures this anew and writes this page; [PERFORMANCE-UI.md](PERFORMANCE-UI.md) is about the pages. Each figure is the
median of ${repetitions} repetition${repetitions === 1 ? '' : 's'}, with the least and the most. Repetitions are interleaved: what is measured beside each other ran within the same
minutes. Ratios are taken repetition by repetition, and only they can be compared with another run or machine.

Machine: ${machine()}. Load average of a minute before the run ${run.loadBefore.toFixed(1)}, after it ${run.loadAfter.toFixed(1)}.
The run took ${run.minutes.toFixed(0)} minutes${run.quick ? '; it was a quick one, whose figures say little' : ''}.
${failed}
## Targets

| What | Measured | At most | Kept |
| --- | --- | --- | --- |
${targetRows(figures, run).join('\n')}

${detailTables(figures)}
${marksUsed()}
## What is measured

- **ours**: the product as a process of its own, with its storage on disk. People joined by the join link and are connected by the
  protocol of [PROTOCOL.md](PROTOCOL.md); commands go over as many connections as the limits on commands ask for.
- **raw**: a WebSocket relay that looks at nothing, frames a message once and writes that buffer to everybody else. **raw-tick** joins what
  arrives in one turn of the event loop into one write for each receiver. **raw-state** answers whoever asks with one state that
  was framed before. **raw-durable** passes on what was appended to a file and synced to disk (fdatasync), and what arrives meanwhile
  shares the next sync. They are limits, not products: they check nothing and know nobody.
- **y-websocket**: @y/websocket-server by its own start script, with y-leveldb. **hocuspocus**: Hocuspocus with its usual waiting times
  and SQLite (by its database extension over node:sqlite). Versions: \`test/bench/peers/package.json\`.
- An *edit* is a \`note:move\` in ours: notes are written where nobody else sees them and are revealed together, so what
  everybody sees at once is a note that is put into a theme; the whole note goes to every replica. In the peers it is a new note of the same fields and
  words, in the relays as many bytes. A *delivery* is one edit that one other person received.
- *Modest* rates are even: 30 edits a second by 30 people, 20 by 200, 150 by 300 people at ten boards. At *most*, so many edits are
  under way at once in each room (120, 200 and 60) that nobody waits for a single one.
- Server and load are processes of their own. Processor time is what Linux counts for every thread of the server. The load reads
  WebSocket messages where they lie and looks into each message once; two people in every room keep all that they are sent, and
  afterwards must hold the same as a newcomer.
- *Joining*: a hundred people have an open connection and ask for the board at the same moment; they leave, and the next hundred come. The first
  hundred after the start are shown by themselves; then three hundred come and go, and the next three hundred are what is compared: code that has run
  as often as on a server that has had a morning's workshops. *Admission*: the same hundred come by the join link at
  the same moment, while a facilitator looks on. Times end when every document is complete.
- *Memory* is asked from outside, by Node's inspector, after a collection of garbage (and, unedited, once ours has put its documents away): *in use* is what JavaScript uses, *resident* what the
  system has given the process, used or not.
- *Killed*: \`kill -9\` while people write; the server starts again over what it left, and every edit that somebody else had
  received is looked for. The kill comes at a random moment between ${written(seconds.measured * 0.475)} and ${written(seconds.measured * 1.425)} seconds after the first edit.
- *One of thirty attacks*: 29 people write 30 edits a second in turns while the thirtieth sits there and while they attack, three pairs a
  repetition and another attacker in each: *at first*, and *later*, when they have come so often that the server lets them in once a second. The attacker is a process of its own on the same processors, at the lowest priority, and otherwise
  as fast as the server lets it: over four connections at a time it sends more commands than the rates allow (some that everybody would see, some of its own, some that
  cannot be read), forged updates, too large and broken packets, opens somebody else's document, is ended and comes back at once.
- *500 people come back*: two workshops of 250, all from one address. The server is killed (\`kill -9\`) and started again over its data, on the same port;
  everybody tries again as a page does, after half a second and then twice as long each time, by chance half as much more or less, 5 seconds at most. So most of the time is waiting.
- Each measured time is ${seconds.measured} seconds (${seconds.most} where as many edits go through as can, ${seconds.lively} for the 60 people, ${seconds.attacked} beside an attacker and without), after ${seconds.warmUp} as fast as it goes and a rest.
`;
}
