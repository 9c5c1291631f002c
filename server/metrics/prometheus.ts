import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { commands as known, isCommandName } from '#shared/protocol/registry.ts';
import { endings, type Meters, turnedAway } from './meters.ts';

/** Meters that can be read in the text format of Prometheus. */
export interface PrometheusMeters extends Meters {
  /** The media type of `text`. */
  readonly contentType: string;
  text(): Promise<string>;
}

/** Seconds: from what a fast disk takes to what a person notices as a fault. */
const commitBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const answerBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
const transports = ['websocket', 'polling'];
const outcomes = ['stored', 'race', 'constraint', 'unavailable'];
const batchBuckets = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * Makes meters with figures of their own. Every label has few values: names of commands, codes, transports. Node's own
 * figures are among them: memory, processor, event-loop delay, garbage collection.
 */
export function createPrometheusMeters(): PrometheusMeters {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });

  const waiting = new Gauge({
    name: 'common_thread_commands_waiting',
    help: 'Commands that came in and are not answered yet.',
    registers,
  });
  const commands = new Counter({
    name: 'common_thread_commands_total',
    help: 'Commands that were answered, refused ones too.',
    labelNames: ['command'],
    registers,
  });
  const refused = new Counter({
    name: 'common_thread_commands_refused_total',
    help: 'Commands that were refused, by code (docs/PROTOCOL.md, section 3).',
    labelNames: ['command', 'code'],
    registers,
  });
  const answer = new Histogram({
    name: 'common_thread_command_seconds',
    help: 'From a command coming in to its answer going out.',
    buckets: answerBuckets,
    registers,
  });
  const handshakes = new Counter({
    name: 'common_thread_handshakes_refused_total',
    help: 'Connections that were refused at the handshake, by code (docs/PROTOCOL.md, section 2).',
    labelNames: ['code'],
    registers,
  });
  const ended = new Counter({
    name: 'common_thread_connections_ended_total',
    help: 'Connections that the server ended because of what they did, by cause (docs/OPERATIONS.md, section 7).',
    labelNames: ['cause'],
    registers,
  });
  const turned = new Counter({
    name: 'common_thread_connections_refused_total',
    help: 'Lines and requests of the transport that were not taken, by cause (docs/OPERATIONS.md, section 7).',
    labelNames: ['cause'],
    registers,
  });
  const batch = new Histogram({
    name: 'common_thread_batch_commands',
    help: 'Commands that went to the disk together.',
    buckets: batchBuckets,
    registers,
  });
  const commit = new Histogram({
    name: 'common_thread_commit_seconds',
    help: 'From a batch leaving its room to its being on the disk, or refused.',
    buckets: commitBuckets,
    registers,
  });
  const commits = new Counter({
    name: 'common_thread_commits_total',
    help: 'Batches that went to the disk, by outcome; unavailable: the disk or the database failed.',
    labelNames: ['outcome'],
    registers,
  });

  // What there is an alert for begins at 0: Prometheus sees no increase in a figure that it meets at 1.
  for (const outcome of outcomes) commits.inc({ outcome }, 0);
  for (const command of [...Object.keys(known), 'unknown']) refused.inc({ command, code: 'internal' }, 0);
  for (const cause of endings) ended.inc({ cause }, 0);
  for (const cause of turnedAway) turned.inc({ cause }, 0);

  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    commandIn(name) {
      const command = isCommandName(name) ? name : 'unknown';
      const stop = answer.startTimer();
      waiting.inc();
      return (reply) => {
        stop();
        waiting.dec();
        commands.inc({ command });
        if (!reply.ok) refused.inc({ command, code: reply.code });
      };
    },
    handshakeRefused: (code) => handshakes.inc({ code }),
    connectionEnded: (cause) => ended.inc({ cause }),
    turnedAway: (cause) => turned.inc({ cause }),
    batchOut(size) {
      const stop = commit.startTimer();
      batch.observe(size);
      return (outcome) => {
        stop();
        commits.inc({ outcome });
      };
    },
    watch(gauges) {
      register.registerMetric(
        new Gauge({
          name: 'common_thread_connections',
          help: 'Open connections.',
          labelNames: ['transport'],
          registers: [],
          collect() {
            const open = gauges.connections();
            for (const transport of transports) this.set({ transport }, open.get(transport) ?? 0);
          },
        }),
      );
      register.registerMetric(
        new Gauge({
          name: 'common_thread_rooms',
          help: 'Workshops in memory: somebody is in them, or was a moment ago. Rehearsals too.',
          registers: [],
          collect() {
            this.set(gauges.rooms());
          },
        }),
      );
    },
  };
}
