import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A network between clients and a server that does what networks do. Everything goes through it as bytes. */
export interface Relay {
  /** Where clients reach the server. */
  readonly url: string;
  /** The server's port: another one from the next connection on, where the server has come back elsewhere. */
  target: number;
  /** The address under which the server sees the next connections: that of another network, where it changes. */
  from: string;
  /** Addresses under which the server has seen connections. */
  readonly seen: Set<string>;
  /** Every connection breaks, at both ends, those too that dangled. New ones get through. */
  cut(): void;
  /** The client leaves its network: its end breaks, and the server is not told. */
  leave(): void;
  /** The network forgets the connections: the server's end breaks, and the client is not told. */
  forget(): void;
  close(): Promise<void>;
}

export async function startRelay(target: number): Promise<Relay> {
  const pairs = new Set<{ client: Socket; server: Socket }>();
  const listener = createServer((client) => {
    const server = connect({ port: relay.target, host: '127.0.0.1', localAddress: relay.from });
    const pair = { client, server };
    pairs.add(pair);
    server.on('connect', () => relay.seen.add(String(server.localAddress)));
    client.on('data', (data) => !server.destroyed && server.write(data));
    server.on('data', (data) => !client.destroyed && client.write(data));
    for (const end of [client, server]) end.on('error', () => undefined);
    client.on('end', () => server.end());
    // Unless the network has forgotten them, an end that goes takes the other one along.
    client.on('close', () => pairs.has(pair) && server.destroy());
    server.on('close', () => pairs.has(pair) && client.destroy());
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  let left: Socket[] = [];
  /** Breaks some ends; what is left of the connections dangles. */
  const breakEnds = (...ends: ('client' | 'server')[]) => {
    for (const pair of pairs) {
      pairs.delete(pair);
      left.push(pair.client, pair.server);
      for (const end of ends) pair[end].resetAndDestroy();
    }
  };
  const relay: Relay = {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    target,
    from: '127.0.0.1',
    seen: new Set(),
    cut() {
      breakEnds('client', 'server');
      for (const end of left) end.destroy();
      left = [];
    },
    leave: () => breakEnds('client'),
    forget: () => breakEnds('server'),
    async close() {
      relay.cut();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
  return relay;
}
