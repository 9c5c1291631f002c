import { createServer, connect, type AddressInfo } from 'node:net';
import { Transform } from 'node:stream';

/** A line as a phone has it. */
export interface Speed {
  /** Bits in a second, each way. */
  bitsPerSecond: number;
  /** There and back again, milliseconds. */
  roundTripMs: number;
}

export interface SlowLine {
  port: number;
  close(): void;
}

/**
 * A line to a local port that is as slow as asked, whatever goes over it: pages, polling and WebSockets alike. All
 * connections share its bits; each takes one round trip to be made.
 */
export async function openSlowLine(target: number, { bitsPerSecond, roundTripMs }: Speed): Promise<SlowLine> {
  const bytesPerMs = bitsPerSecond / 8 / 1000;
  /** When each direction is free again. */
  const free = { up: 0, down: 0 };
  const slowed = (direction: 'up' | 'down', madeAt: number) =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const pieces: Buffer[] = [];
        for (let at = 0; at < chunk.length; at += 1400) pieces.push(chunk.subarray(at, at + 1400));
        let last = 0;
        for (const piece of pieces) {
          const begin = Math.max(free[direction], performance.now(), madeAt + roundTripMs - roundTripMs / 2);
          free[direction] = begin + piece.length / bytesPerMs;
          last = free[direction] + roundTripMs / 2;
          setTimeout(() => this.push(piece), last - performance.now());
        }
        // The next bytes follow as soon as these are on the line.
        setTimeout(done, Math.max(0, free[direction] - performance.now()));
      },
      flush(done) {
        setTimeout(done, roundTripMs);
      },
    });
  const server = createServer((near) => {
    const madeAt = performance.now();
    const far = connect(target, '127.0.0.1');
    near.pipe(slowed('up', madeAt)).pipe(far);
    far.pipe(slowed('down', madeAt)).pipe(near);
    const end = () => {
      near.destroy();
      far.destroy();
    };
    near.on('error', end);
    far.on('error', end);
    near.on('close', () => setTimeout(end, roundTripMs));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
