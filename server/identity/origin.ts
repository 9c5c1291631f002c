/** Says whether only this machine can open the address. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    hostname.startsWith('127.')
  );
}

/**
 * Says whether a request that changes something comes from one of this server's own pages. Its `Origin` must be that
 * of `PUBLIC_URL`; while that is only this machine's own address, the host the request was sent to will do.
 */
export function isOwnOrigin(
  publicUrl: string,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (new URL(origin).origin === new URL(publicUrl).origin) return true;
  return isLoopback(publicUrl) && new URL(origin).host === host;
}
