import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { limits } from '#shared/domain/limits.ts';
import type { Config } from '../config.ts';
import { lineAddressReader } from '../identity/client-address.ts';
import type { Endings } from './endings.ts';
import { createQuota } from './quota.ts';

/**
 * Ends each line (TCP connection) from an address that has too many already, before it says anything. A proxy brings
 * the lines of many, and bounds them itself.
 */
export function boundLines(
  server: Server,
  trustProxy: Config['trustProxy'],
  { turnAway }: Pick<Endings, 'turnAway'>,
): void {
  const addressOf = lineAddressReader(trustProxy);
  const quota = createQuota(limits.linesPerAddress);
  // Before anything is made for it.
  server.prependListener('connection', (line: Socket) => {
    const address = addressOf(line);
    if (address === undefined) return;
    if (quota.take(address)) line.once('close', () => quota.giveBack(address));
    else {
      line.destroy();
      turnAway('too-many-lines');
    }
  });
}
