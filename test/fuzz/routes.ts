import * as fc from 'fast-check';
import { finalCodes, retryCodes } from '../../shared/domain/errors.ts';
import { restBodies } from '../../shared/protocol/rest.ts';
import { pngFile } from '../support/picture-files.ts';
import { routesOf, type MountedRoute } from '../support/routes.ts';
import { breaking, broken, fitting, seldom, type Breaking } from './arbitraries.ts';
import { differences } from './oracle.ts';
import { settleWith } from './places.ts';
import { firstSteps } from './first-steps.ts';
import { callers, startFuzzSite, type Caller, type FuzzSite } from './site.ts';
import { blind, type Watch } from './watch.ts';

type RestPath = keyof typeof restBodies;

interface Asked {
  route: MountedRoute;
  caller: Caller;
  origin: 'own' | 'none' | 'foreign';
  body: unknown;
  breaking: Breaking | null;
  /** In place of a JSON body. */
  raw: Uint8Array | null;
  contentType: string;
  encoding: string | null;
  /** What stands for the parameters of the address, and behind it. */
  parameter: number;
  query: string;
}

const contentTypes = [
  'application/json',
  'application/json',
  'application/json',
  'application/json',
  'application/json',
  'application/json',
  'text/plain',
  'image/png',
  'x/y; charset=nonsense',
];

function askedOf(route: MountedRoute): fc.Arbitrary<Asked> {
  const schema = Object.hasOwn(restBodies, route.path) ? restBodies[route.path as RestPath] : undefined;
  return fc.record({
    route: fc.constant(route),
    caller: fc.constantFrom(...callers, 'facilitator' as const),
    origin: fc.oneof(
      { weight: 8, arbitrary: fc.constant('own' as const) },
      { weight: 1, arbitrary: fc.constantFrom('none' as const, 'foreign' as const) },
    ),
    body: schema ? fitting(schema) : fc.constant({}),
    breaking: seldom(breaking, 5),
    raw: route.path === '/api/pictures' ? pictures : seldom(fc.uint8Array({ maxLength: 200 }), 12),
    contentType: fc.constantFrom(...contentTypes),
    encoding: seldom(fc.constantFrom('gzip', 'br', 'deflate', 'zstd', 'identity', 'x, gzip'), 15),
    parameter: fc.nat({ max: 9 }),
    query: fc.oneof(
      fc.constant('own'),
      fc.constant('own'),
      fc.string({ unit: 'binary-ascii', maxLength: 40 }),
    ),
  });
}

const png = pngFile(3, 3);
const pictures = fc.oneof(
  fc.constant(png),
  fc
    .tuple(fc.nat({ max: png.length - 1 }), fc.nat({ max: 255 }))
    .map(([at, value]) => new Uint8Array(png).with(at, value)),
  fc.nat({ max: png.length }).map((length) => new Uint8Array(png).slice(0, length)),
  fc.uint8Array({ maxLength: 100 }),
);

/** How the requests fared. */
export interface RouteCounts {
  cases: number;
  asked: Map<string, number>;
  accepted: Map<string, number>;
  statuses: Map<number, number>;
  watch: Watch;
}

export function routeCounts(watch: Watch = blind): RouteCounts {
  return { cases: 0, asked: new Map(), accepted: new Map(), statuses: new Map(), watch };
}

/** Asks every route of the program so often in all. */
export async function fuzzRoutes(seed: number, cases: number, counts: RouteCounts): Promise<void> {
  const site = await startFuzzSite(seed);
  try {
    const routes = routesOf(site.server.app).filter(({ path }) => !path.includes('*'));
    if (routes.length < 25) throw new Error('the routes of the program were not found');
    const each = Math.ceil(cases / routes.length);
    for (const [turn, route] of routes.entries()) {
      const property = fc.asyncProperty(askedOf(route), (asked) => ask(site, asked, counts));
      await fc.assert(property, { seed: seed + turn, numRuns: each });
    }
  } finally {
    await site.close();
  }
}

/** Routes that never answered with anything but a refusal: whatever was made up for them proves nothing. */
export function neverAnswered(counts: RouteCounts): string[] {
  return [...counts.asked.keys()].filter((name) => !counts.accepted.has(name));
}

/** Routes that say how the server is, to whatever name and page asks. */
const health = new Set(['/healthz', '/readyz']);
/** Routes that anybody may ask who has what their body must hold. */
const open = new Set([
  ...health,
  '/api/state',
  '/api/set-up',
  '/api/sign-in',
  '/api/sign-out',
  '/api/one-time/look',
  '/api/invitations/accept',
  '/api/join/look',
  '/api/join',
  '/api/return',
  '/api/link',
  '/api/continue',
  '/api/continue/look',
  '/api/qr',
]);
/** Routes that answer whoever is let into a workshop. */
const forAnyone = new Set(['/api/documents', '/api/pictures/:pictureId']);
const codes = new Set<unknown>([...finalCodes, ...retryCodes]);

async function ask(site: FuzzSite, asked: Asked, counts: RouteCounts): Promise<void> {
  const { route, caller, origin } = asked;
  // The server counts what comes from an address: so much time lies between two requests.
  site.clock.advance(10);
  const ready = isLucky(asked) ? await firstSteps[route.path as RestPath]?.(site) : undefined;
  const before = await site.rows();
  counts.watch.begin();
  const response = await fetch(
    `http://127.0.0.1:${site.server.port}${addressOf(site, asked)}`,
    requestOf(site, asked, ready),
  );
  const text = await response.text();
  const { status } = response;
  const name = `${route.method} ${route.path}`;
  counts.cases += 1;
  counts.asked.set(name, (counts.asked.get(name) ?? 0) + 1);
  counts.statuses.set(status, (counts.statuses.get(status) ?? 0) + 1);
  counts.watch.end(name);
  const fault = (what: string) => new Error(`${name} (${caller}): ${what}: ${status} ${text.slice(0, 200)}`);

  if (status >= 500) throw fault('the server was at fault');
  if (site.faults.length > 0) throw fault(`the server logged a fault ${site.faults[0]}`);
  if (response.headers.get('content-security-policy') === null) throw fault('no policy');
  if (status === 200) {
    counts.accepted.set(name, (counts.accepted.get(name) ?? 0) + 1);
    if (origin === 'foreign' && !health.has(route.path)) throw fault('a foreign page was answered');
    if (origin === 'none' && route.method === 'POST') throw fault('a post of nobody’s page was answered');
    if (!mayAsk(route.path, caller)) throw fault('answered somebody who may not ask');
    if (caller !== 'facilitator' && caller !== 'ann' && text.includes(site.pools['annReturn']?.[0] ?? ''))
      throw fault('another’s way in was given away');
    const { name: taken } =
      route.path === '/api/pictures' ? (JSON.parse(text) as { name: string }) : { name: '' };
    if (taken !== '') site.pools['picture'] = [taken.replace('upload:', '')];
    // Some of what is done ends sign-ins; who comes next is to be signed in.
    if (route.method === 'POST') await site.renew();
    return;
  }
  const refused: unknown = /^\s*</.test(text) ? { ok: false, code: 'forbidden' } : JSON.parse(text);
  const { ok, code } = refused as { ok?: unknown; code?: unknown };
  if (ok !== false || !codes.has(code)) throw fault('not a refusal');
  if (response.headers.getSetCookie().length > 0) throw fault('refused, but set a cookie');
  const changes = differences(before, await site.rows());
  if (changes.length > 0) throw fault(`refused, but changed ${JSON.stringify(changes).slice(0, 300)}`);
}

function mayAsk(path: string, caller: Caller): boolean {
  if (open.has(path) || caller === 'facilitator') return true;
  return forAnyone.has(path) && caller !== 'nobody';
}

/** Now and then a facilitator asks for what can be had now. */
function isLucky({ caller, parameter }: Asked): boolean {
  return caller === 'facilitator' && parameter < 6;
}

function requestOf(
  site: FuzzSite,
  asked: Asked,
  ready: { body: object; cookie: string } | undefined,
): RequestInit {
  const { route, caller, origin, contentType, encoding } = asked;
  const headers: Record<string, string> = { cookie: ready?.cookie ?? site.cookies[caller] };
  if (origin === 'own') headers['origin'] = site.server.url;
  if (origin === 'foreign') headers['origin'] = 'https://evil.example';
  if (route.method === 'GET') return { headers };
  headers['content-type'] = contentType;
  if (encoding !== null) headers['content-encoding'] = encoding;
  const fit =
    ready?.body ??
    settleWith(asked.body, (field, seed) => {
      // Mostly one’s own name.
      if (field === 'as' && seed % 4 !== 0) return site.as[caller];
      const pool = site.pools[field] ?? ['A'.repeat(22)];
      return seed % 9 === 0 ? 'A'.repeat(22) : (pool[seed % pool.length] ?? '');
    });
  if (route.path === '/api/qr' && asked.parameter < 5)
    Object.assign(fit as object, { text: `${site.server.url}/join#x` });
  const body = asked.raw ?? JSON.stringify(asked.breaking ? broken(fit, asked.breaking) : fit) ?? '';
  return { method: 'POST', headers, body: body as BodyInit, redirect: 'manual' };
}

function addressOf(site: FuzzSite, { route, caller, parameter, query }: Asked): string {
  const own = encodeURIComponent(site.as[parameter === 9 ? 'bea' : caller]);
  const [picture = 'A'.repeat(22)] = site.pools['picture'] ?? [];
  const first = route.path.includes('picture') ? picture : site.workshopId;
  const odd = ['A'.repeat(22), '__proto__', '%00', '..%2f'];
  const values = [
    parameter < 6 ? first : (odd[parameter % 4] ?? ''),
    ['csv', 'json', 'take-home', 'x', '%00'][parameter % 5],
  ];
  const path = route.path.replaceAll(/:\w+/g, () => values.shift() ?? '');
  return `${path}?as=${query === 'own' ? own : encodeURIComponent(query)}&lang=cy`;
}
