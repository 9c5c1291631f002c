export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a log line may carry: ids, codes and numbers. Never words, names, addresses of links or query strings. */
type LogFields = Record<string, string | number | boolean | null | undefined>;

/** A structured log: one JSON line for each event. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `cause` is reduced to its name, code and stack frames: a message may quote what a person wrote. */
  error(event: string, fields?: LogFields, cause?: unknown): void;
}

/** Writes events of this level and above. `write` gets whole lines, line break included. */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => number): Log {
  const least = logLevels.indexOf(level);
  const at = (lineLevel: LogLevel) => (event: string, fields: LogFields, cause?: unknown) => {
    if (logLevels.indexOf(lineLevel) < least) return;
    const time = new Date(now()).toISOString();
    write(`${JSON.stringify({ time, level: lineLevel, event, ...fields, ...describe(cause) })}\n`);
  };
  const [debug, info, warn, error] = [at('debug'), at('info'), at('warn'), at('error')];
  return {
    debug: (event, fields = {}) => debug(event, fields),
    info: (event, fields = {}) => info(event, fields),
    warn: (event, fields = {}) => warn(event, fields),
    error: (event, fields = {}, cause) => error(event, fields, cause),
  };
}

/** A log that says nothing. */
export function silentLog(): Log {
  return createLog(
    'silent',
    () => {},
    () => 0,
  );
}

function describe(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return {};
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const frames = cause.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ');
  return { fault: cause.name, faultCode: code, frames };
}
