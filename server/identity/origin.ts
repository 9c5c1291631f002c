import { isIP } from 'node:net';

/** Says whether only this machine can open the address. */
export function isLoopback(url: string): boolean {
  return isThisMachine(new URL(url).hostname);
}

function isThisMachine(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    (isIP(hostname) === 4 && hostname.startsWith('127.'))
  );
}

/**
 * Says whether a request was sent to this server by a name of its own: that of `PUBLIC_URL`, a name of this machine, or
 * a bare IP address. Any other name is somebody else's that was made to lead here (DNS rebinding): pages of that name
 * would count as this server's own. The port does not matter, for proxies leave it out. A request without a name is
 * no browser's.
 */
export function isOwnHost(publicUrl: string, host: string | undefined): boolean {
  if (host === undefined) return true;
  const name = hostnameOf(host);
  if (name === undefined) return false;
  return name === new URL(publicUrl).hostname || isThisMachine(name) || isAddress(name);
}

/**
 * Says whether a request that changes something comes from one of this server's own pages. Its `Origin` must be that
 * of `PUBLIC_URL`; while that is only this machine's own address, the host the request was sent to will do, if it is a
 * name of the server's own.
 */
export function isOwnOrigin(
  publicUrl: string,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (new URL(origin).origin === new URL(publicUrl).origin) return true;
  return isLoopback(publicUrl) && new URL(origin).host === host && isOwnHost(publicUrl, host);
}

/**
 * Why a request is refused before anything is looked at; undefined when it is not. A foreign page may not even read,
 * and without an `Origin` only reading is possible: browsers send it with all that changes something.
 */
export function refusalOfSource(
  publicUrl: string,
  { method = '', httpVersion, headers }: Asking,
): 'foreign-host' | 'foreign-origin' | undefined {
  const { origin, host } = headers;
  // HTTP/1.1 asks for a host; what is older knows none.
  if (host === undefined && httpVersion === '1.1') return 'foreign-host';
  if (!isOwnHost(publicUrl, host)) return 'foreign-host';
  const own =
    origin === undefined ? method === 'GET' || method === 'HEAD' : isOwnOrigin(publicUrl, origin, host);
  return own ? undefined : 'foreign-origin';
}

interface Asking {
  method?: string | undefined;
  httpVersion?: string;
  headers: Source;
}

interface Source {
  origin?: string | undefined;
  host?: string | undefined;
}

function hostnameOf(host: string): string | undefined {
  // Only what can be a name and a port: everything else would let a parser find another name in it.
  if (!/^[\w.-]+(?::\d{1,5})?$|^\[[\da-fA-F:.]+\](?::\d{1,5})?$/.test(host)) return undefined;
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

function isAddress(hostname: string): boolean {
  return isIP(hostname) === 4 || hostname.startsWith('[');
}
