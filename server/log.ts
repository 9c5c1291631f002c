import pino from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a log line may carry: ids, codes and numbers. Never words, names, addresses of links or query strings. */
type LogFields = Record<string, string | number | boolean | null | undefined>;

/** A structured log: one line for each event. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /**
   * `cause` is reduced to its name, code and stack frames: a message may quote what a person wrote. A plain text is a
   * reason that the storage made for the log.
   */
  error(event: string, fields?: LogFields, cause?: unknown): void;
}

export interface LogOptions {
  level: LogLevel;
  /** Gets whole lines, line break included. */
  write: (line: string) => void;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Lines for a person at a terminal in place of JSON. */
  terminal?: boolean;
}

/** Makes a log that writes events of this level and above. */
export function createLog({ level, write, now, terminal = false }: LogOptions): Log {
  const time = () => `,"time":"${new Date(now()).toISOString()}"`;
  const formatters = { level: (label: string) => ({ level: label }) };
  const stream = { write: terminal ? (line: string) => write(readable(line)) : write };
  const lines = pino({ level, base: null, timestamp: time, messageKey: 'event', formatters }, stream);
  return {
    debug: (event, fields = {}) => lines.debug(codesOnly(fields), event),
    info: (event, fields = {}) => lines.info(codesOnly(fields), event),
    warn: (event, fields = {}) => lines.warn(codesOnly(fields), event),
    error: (event, fields = {}, cause) => lines.error({ ...codesOnly(fields), ...describe(cause) }, event),
  };
}

/** A log that says nothing. */
export function silentLog(): Log {
  return createLog({ level: 'silent', write: () => {}, now: () => 0 });
}

/** What an id, a code, a route or a place in a file looks like; a sentence does not. */
const codeLike = /^[\w.:/@{}*-]{0,120}$/;

/** The last of several guards: a text that does not look like a code stays out of the log, whoever passed it. */
function codesOnly(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && !codeLike.test(value) ? 'left-out' : value,
    ]),
  );
}

const mostFrames = 8;
/** A frame ends with its place in a file. A line of somebody's words does not, even if it begins like one. */
const frame = /^ {4}at .*:\d+:\d+\)?$/;

function describe(cause: unknown): LogFields {
  if (typeof cause === 'string') return { reason: cause };
  if (!(cause instanceof Error)) return {};
  const { stack = '', message } = cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const begun = message === '' ? -1 : stack.indexOf(message);
  const frames = (begun < 0 ? stack : stack.slice(begun + message.length))
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim())
    .join(' | ');
  return { ...codesOnly({ fault: cause.name, faultCode: code }), frames };
}

/** `12:00:00 info  started port=3000`. */
function readable(line: string): string {
  const { time, level, event, ...fields }: Record<string, unknown> = JSON.parse(line);
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
  return `${[String(time).slice(11, 19), String(level).padEnd(5), event, ...rest].join(' ')}\n`;
}
