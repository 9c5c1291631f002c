import type { NetworkInterfaceInfo } from 'node:os';
import { isLoopback } from '../identity/origin.ts';

interface Settings {
  publicUrl: string;
  port: number;
  /** `DATA_DIR` as it was given; undefined for the default. */
  dataDirectory: string | undefined;
  demo: boolean;
  platform: string;
}

/** This machine's address on the local network, if it has one. */
export function lanAddress(
  interfaces: Record<string, NetworkInterfaceInfo[] | undefined>,
): string | undefined {
  const found = Object.values(interfaces).flatMap((list) => list ?? []);
  return found.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

/** The command line that makes the server reachable from phones on the same network; null when it is already. */
export function mendLine(
  { publicUrl, port, dataDirectory, demo, platform }: Settings,
  lan: string | undefined,
): string | null {
  if (!isLoopback(publicUrl)) return null;
  const variables: Record<string, string> = {};
  if (port !== 3000) variables['PORT'] = String(port);
  if (dataDirectory !== undefined && !demo) variables['DATA_DIR'] = dataDirectory;
  if (!demo) {
    variables['PUBLIC_URL'] = `http://${lan ?? 'THIS-COMPUTER'}:${port}`;
    variables['HOST'] = '0.0.0.0';
  }
  const command = demo ? 'npm run demo -- --lan' : 'npm start';
  const names = Object.entries(variables);
  if (platform !== 'win32')
    return [...names.map(([name, value]) => `${name}=${quoted(value)}`), command].join(' ');
  // Works in both Windows shells; no space before `&&`, it would become part of the value.
  return names.length === 0
    ? command
    : `cmd /c "${names.map(([name, value]) => `set ${name}=${value}&& `).join('')}${command}"`;
}

function quoted(value: string): string {
  return /^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
