// The product as `npm start` runs it, without pages. It says where it listens, and its set-up link.
import { readConfig } from '../../../server/config.ts';
import { startServer } from '../../../server/services.ts';
import { stopOnSignal } from '../../../server/stop-on-signal.ts';

const serving = stopOnSignal();
const server = await startServer(readConfig(process.env), { serveClient: false });
serving(server);
const setUp = await server.oneTime.issue('set-up', {});
process.stdout.write(`${JSON.stringify({ port: server.port, token: setUp.split('#')[1] })}\n`);
