// A storage's thread that dies as soon as it starts, as long as its memory says so; it counts its starts there.
import { workerData } from 'node:worker_threads';

const { double } = workerData as { double: SharedArrayBuffer };
const cells = new Int32Array(double);
Atomics.add(cells, 1, 1);
if (Atomics.load(cells, 0) === 1) process.exit(1);
await import('../../server/storage/sqlite-worker.ts');
