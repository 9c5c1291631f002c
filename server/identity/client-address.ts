import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Which proxies may name the client's address: so many in front, those with these addresses, or none (false). */
type TrustedProxies = false | number | readonly string[];

type Asking = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

const ranges: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * Reads the address a request comes from, for counting only. `X-Forwarded-For` is read from its end, and only as far
 * as trusted proxies wrote it: what a client put there itself is ignored. Of an IPv6 address its network (the first 64
 * bits) counts, for a single machine has all of it. Empty when the line is gone already.
 */
export function addressReader(trusted: TrustedProxies): (request: Asking) => string {
  const isTrusted = trustIn(trusted);
  return ({ headers, socket }) => {
    const header = headers['x-forwarded-for'];
    const named = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map(bare);
    let address = plain(socket.remoteAddress ?? '');
    for (let hop = 0; named.length > 0 && isTrusted(address, hop); hop += 1) {
      const next = plain(named.pop() ?? '');
      // A proxy that knows no address, or something that is none: the last that is known has to do.
      if (isIP(next) === 0) break;
      address = next;
    }
    return networkOf(address);
  };
}

/**
 * Reads the address a line comes from, before anything was said on it; undefined for a proxy's, which may be anybody's.
 * Of an IPv6 address its network counts, as above.
 */
export function lineAddressReader(trusted: TrustedProxies): (line: Asking['socket']) => string | undefined {
  const isTrusted = trustIn(trusted);
  return ({ remoteAddress }) => {
    const address = plain(remoteAddress ?? '');
    return isTrusted(address, 0) ? undefined : networkOf(address);
  };
}

function trustIn(trusted: TrustedProxies): (address: string, hop: number) => boolean {
  if (trusted === false) return () => false;
  if (typeof trusted === 'number') return (_address, hop) => hop < trusted;
  const list = new BlockList();
  for (const entry of trusted.flatMap((name) => ranges[name] ?? [name])) {
    const [address = '', bits] = entry.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** Without blanks, and without the port that some proxies add. */
function bare(entry: string): string {
  const text = entry.trim();
  return /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}

/** An IPv4 address that came in over an IPv6 socket is that IPv4 address; a zone says nothing to others. */
function plain(address: string): string {
  const [withoutZone = ''] = address.split('%');
  const inner = /^::ffff:([\d.]+)$/i.exec(withoutZone)?.[1];
  return inner ?? withoutZone;
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = groupsIn(head);
  const after = tail === undefined ? [] : groupsIn(tail);
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${all.slice(0, 4).join(':')}::/64`;
}

/** Leading zeros say nothing; an IPv4 ending stands for two groups, which no network needs. */
function groupsIn(part: string): string[] {
  if (part === '') return [];
  return part
    .split(':')
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : [group.replace(/^0+(?=.)/, '')]));
}
