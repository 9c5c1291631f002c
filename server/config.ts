import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type LogLevel, logLevels } from './log.ts';
import { StartFault } from './start-fault.ts';

/** All that can be set from outside. */
export interface Config {
  /** 0 takes any free port, for tests. */
  port: number;
  host: string;
  /** Absolute path. */
  dataDirectory: string;
  /** Scheme, host and port under which people open it; no slash at the end. */
  publicUrl: string;
  /** Proxies in front: how many, which addresses, or none (false). */
  trustProxy: false | number | readonly string[];
  logLevel: LogLevel;
  /** Where metrics are served; null where they are not. */
  metrics: { port: number; host: string } | null;
  appearance: Appearance;
}

/** What a deployer adds to how pages look. Files are absolute paths; null where there is none. */
export interface Appearance {
  /** A style sheet that gives tokens other values. */
  style: string | null;
  logo: string | null;
  /** Whose logo it is, in words; empty without one. */
  organisation: string;
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(0).max(65_535));

const host = z.string().regex(/^[A-Za-z0-9.:-]+$/);

const publicUrl = z
  .string()
  .transform((text) => (URL.canParse(text) ? new URL(text) : undefined))
  .refine((url) => url !== undefined && isBareOrigin(url))
  .transform((url) => (url === undefined ? '' : url.origin));

const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];
const trustProxy = z
  .string()
  .transform((text) => (/^\d{1,2}$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim())))
  .refine((value) => typeof value === 'number' || value.every(isProxy))
  .transform((value) => (value === 0 ? false : value));

/** What each setting must be, in words that finish "NAME must be …". */
const wanted = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'a host name or an IP address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'a directory',
  PUBLIC_URL: 'an address such as https://workshop.example.org: http or https, without a path',
  TRUST_PROXY: 'the number of proxies in front, or their addresses separated by commas',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
  METRICS_PORT: 'a whole number from 0 to 65535, and another one than PORT',
  METRICS_HOST: 'a host name or an IP address to serve metrics on, such as 127.0.0.1',
  APPEARANCE_FILE: 'a style sheet, such as ./appearance.css',
  APPEARANCE_LOGO: 'an SVG or PNG picture, such as ./logo.svg, together with ORGANISATION',
  ORGANISATION: 'a name of at most 120 letters',
} as const;

/** Every setting, as it stands in the environment. */
export const environment = z.object({
  PORT: port.default(3000),
  HOST: host.default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: publicUrl.optional(),
  TRUST_PROXY: trustProxy.default(false),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  METRICS_PORT: port.optional(),
  METRICS_HOST: host.default('127.0.0.1'),
  APPEARANCE_FILE: z.string().endsWith('.css').optional(),
  APPEARANCE_LOGO: z
    .string()
    .regex(/\.(svg|png)$/)
    .optional(),
  ORGANISATION: z.string().max(120).default(''),
});
const settings = environment
  // A picture without words would be nothing to those who cannot see it.
  .refine(({ APPEARANCE_LOGO, ORGANISATION }) => APPEARANCE_LOGO === undefined || ORGANISATION !== '', {
    path: ['APPEARANCE_LOGO'],
  })
  // Metrics are never where everybody comes in. Two times 0 are two ports.
  .refine(({ PORT, METRICS_PORT }) => METRICS_PORT !== PORT || PORT === 0, { path: ['METRICS_PORT'] });

/**
 * Reads the configuration from environment variables; empty ones count as absent. Throws a `StartFault` that names
 * every fault, one sentence a line.
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    const sentences = Object.entries(wanted)
      .filter(([name]) => names.has(name))
      .map(([name, what]) => `${name} must be ${what}. It is "${given[name]}".`);
    throw new StartFault(sentences.join('\n'));
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    dataDirectory: resolve(value.DATA_DIR),
    publicUrl: value.PUBLIC_URL ?? `http://localhost:${value.PORT}`,
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
    metrics: value.METRICS_PORT === undefined ? null : { port: value.METRICS_PORT, host: value.METRICS_HOST },
    appearance: {
      style: value.APPEARANCE_FILE === undefined ? null : resolve(value.APPEARANCE_FILE),
      logo: value.APPEARANCE_LOGO === undefined ? null : resolve(value.APPEARANCE_LOGO),
      organisation: value.ORGANISATION.trim(),
    },
  };
}

function isBareOrigin(url: URL): boolean {
  return ['http:', 'https:'].includes(url.protocol) && `${url.origin}/` === url.href;
}

function isProxy(text: string): boolean {
  const [address = '', bits] = text.split('/');
  if (proxyNames.includes(text)) return true;
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return bits === undefined ? most > 0 : /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}
