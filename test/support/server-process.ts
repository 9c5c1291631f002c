// The server as a process of its own, without pages. It says where it listens, and its set-up link. A test kills it.
import { readConfig } from '../../server/config.ts';
import { silentLog } from '../../server/log.ts';
import { startServer } from '../../server/services.ts';

const server = await startServer(readConfig(process.env), { log: silentLog(), serveClient: false });
const setUp = await server.oneTime.issue('set-up', {});
process.stdout.write(`${JSON.stringify({ port: server.port, token: setUp.split('#')[1] })}\n`);
