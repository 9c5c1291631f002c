import { limits } from '#shared/domain/limits.ts';
import type { RunningServer } from './services.ts';
import { within } from './within.ts';

const signals = ['SIGTERM', 'SIGINT'] as const;

/**
 * Ends the program when it is asked to: at once while it is still starting, and in order once it serves. The exit code
 * is 0 when all that was under way was brought to its end, and 1 when that took too long or failed, or the database is
 * damaged. A second signal does
 * not wait. Returns what to call when the server runs.
 */
export function stopOnSignal(): (server: RunningServer) => void {
  let running: RunningServer | undefined;
  let asked = false;
  const stop = () => {
    if (asked || !running) process.exit(asked ? 1 : 0);
    asked = true;
    void end(running).then((code) => process.exit(code));
  };
  for (const signal of signals) process.on(signal, stop);
  return (server) => {
    running = server;
  };
}

async function end(server: RunningServer): Promise<number> {
  let code = 0;
  const closed = server.close().catch((fault: unknown) => {
    server.log.error('stop.fault', {}, fault);
    code = 1;
  });
  if (await within(limits.stopGraceMs, closed)) return server.isDamaged() ? 1 : code;
  // Nothing is lost by it: what was not answered is sent again, and a transaction is on the disk as a whole or not at all.
  server.log.error('stop.cut-short', { afterMs: limits.stopGraceMs });
  return 1;
}
