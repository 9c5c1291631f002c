import { cpus, loadavg, totalmem } from 'node:os';

/** The load average of the last minute, now. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** What a run was done on, in a sentence. */
export function machine(): string {
  const [processor] = cpus();
  return `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
}
