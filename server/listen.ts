import type { Server } from 'node:http';
import { StartFault } from './start-fault.ts';

/** Where to listen, and the settings that say so. */
interface Place {
  port: number;
  host: string;
  settings: { port: string; host: string };
}

/** Starts listening; resolves with the port. Rejects with a `StartFault` that names the setting to change. */
export function listen(server: Server, place: Place): Promise<number> {
  const { port, host } = place;
  return new Promise((done, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(new StartFault(why(fault, place))));
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function why({ code = 'unknown fault' }: NodeJS.ErrnoException, { port, host, settings }: Place): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop the other program, or choose another port with ${settings.port}, for example ${settings.port}=${port < 65_535 ? port + 1 : 3000}.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023 with ${settings.port}.`;
    default:
      return `The server cannot listen on ${host}, port ${port} (${code}). Check ${settings.host} and ${settings.port}.`;
  }
}
