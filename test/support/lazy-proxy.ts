import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Something between a client and a server that can stop taking what the server sends. */
export interface LazyProxy {
  url: string;
  /** From now on nothing is read from the server; what the client sends still gets through. */
  stop(): void;
  goOn(): void;
  /** Bytes that came from the server since it went on. */
  passed(): number;
  close(): void;
}

/** Stands in front of a server. */
export async function lazyProxy(target: string): Promise<LazyProxy> {
  const upstream = new Set<Socket>();
  const both: Socket[] = [];
  let stopped = false;
  let passed = 0;
  const server = createServer((near) => {
    const far = connect(Number(new URL(target).port), '127.0.0.1');
    near.pipe(far);
    far.on('data', (bytes) => (passed += bytes.length));
    far.pipe(near);
    if (stopped) far.pause();
    upstream.add(far);
    both.push(near, far);
    for (const end of [near, far]) end.on('error', () => undefined);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      stopped = true;
      for (const socket of upstream) socket.unpipe().pause();
    },
    goOn() {
      stopped = false;
      passed = 0;
      for (const [index, socket] of both.entries()) {
        const near = both[index - 1];
        if (upstream.has(socket) && near) socket.pipe(near);
      }
    },
    passed: () => passed,
    close() {
      for (const socket of both) socket.destroy();
      server.close();
    },
  };
}
