import { limits } from '#shared/domain/limits.ts';
import type { Endings } from './endings.ts';
import { rawLine } from './raw-line.ts';
import type { Connection } from './server.ts';
import { replyFrame } from './websocket-frame.ts';

/** What Socket.IO makes for a packet that asks for an answer: the function that answers it. It may be missing in another version. */
interface Inside {
  ack?: (this: Connection, id: number) => (...answer: unknown[]) => void;
}

/**
 * From now on what this connection is answered is written to its stream as one buffer, past the queues of Socket.IO,
 * wherever that keeps the order of the connection (decision 033). Who asks on and does not take the answers is ended.
 */
export function answerPastQueues(connection: Connection, { end }: Pick<Endings, 'end'>): void {
  const inside = connection as unknown as Inside;
  const stock = inside.ack;
  if (typeof stock !== 'function') return;
  let untaken = 0;
  const taken = () => {
    untaken -= 1;
  };
  inside.ack = function ack(id) {
    const answer = stock.call(this, id);
    let answered = false;
    return (...args) => {
      if (answered) return;
      answered = true;
      const line = rawLine(connection.conn);
      const frame = line && replyFrame(id, args);
      if (!frame) return answer(...args);
      line.write(frame, taken);
      if ((untaken += 1) > limits.repliesBehind) end(connection.conn, 'took-too-little');
    };
  };
}
