// The server as a process of its own, without pages. It says where it listens, and its set-up link. A test ends it.
// With STALLS (how many of a thousand flushes, how long at most, a seed) its disk is slow at times.
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/services.ts';
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { stopOnSignal } from '../../server/stop-on-signal.ts';
import { faultyDisk } from './faulty-disk.ts';

const serving = stopOnSignal();
const config = readConfig(process.env);
const disk = faultyDisk();
const [perMille = 0, ms = 0, seed = 0] = (process.env['STALLS'] ?? '').split(' ').map(Number);
disk.stall(perMille, ms, seed);
const storage = await openSqliteStorage({ directory: config.dataDirectory, lock: true, thread: disk.thread });
const server = await startServer(config, { serveClient: false, storage });
serving(server);
const setUp = await server.oneTime.issue('set-up', {});
process.stdout.write(`${JSON.stringify({ port: server.port, token: setUp.split('#')[1] })}\n`);
