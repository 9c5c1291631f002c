import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { Refusal } from '#shared/domain/errors.ts';
import { limits } from '#shared/domain/limits.ts';
import { restBodies } from '#shared/protocol/rest.ts';
import { addressReader } from '../identity/client-address.ts';
import { refusalOfSource } from '../identity/origin.ts';
import { securityHeaders } from '../identity/security-headers.ts';
import { accountRoutes, readMe, readState } from './accounts.ts';
import type { HttpDependencies } from './dependencies.ts';
import { asIn, type Exchange, type RestBody, type RestPath, type Route, type RoutesOf } from './exchange.ts';
import { filesAhead } from './ahead.ts';
import { serveClient } from './client-files.ts';
import { readBody, readJson } from './body.ts';
import { answerFaults, routeOf } from './faults.ts';
import { documentsRoute } from './documents.ts';
import { handOverRoutes } from './hand-over.ts';
import { healthRoutes } from './health.ts';
import { invitationRoutes } from './invitations.ts';
import { joinRoutes } from './join.ts';
import { linkRoutes } from './links.ts';
import { outputPath, outputRoute } from './outputs.ts';
import { pictureRoutes } from './pictures.ts';
import { practiceRoutes } from './practice.ts';
import { qrRoutes } from './qr.ts';
import { unhurried } from './unhurried.ts';
import { workshopRoutes } from './workshops.ts';

/** The HTTP side: everything that ends in a cookie, a file or a page. All else goes over the connection. */
export function createApp(deps: HttpDependencies): Express {
  const { config, log } = deps;
  const app = express();
  app.disable('x-powered-by');
  const headers = securityHeaders(config.publicUrl);
  app.use((_request, response, next) => {
    response.set(headers);
    next();
  });
  app.use(healthRoutes(deps));

  // Health is asked after by name of machine or container; it says nothing of anybody.
  app.use(ownSource(config.publicUrl));

  const api = express.Router();
  const addressOf = addressReader(config.trustProxy);
  api.use(noStore, logged(deps), unhurried(addressOf, deps.now), countedIn(deps));
  api.use(pictureRoutes(deps));
  api.use(readBody(limits.messageBytes), readJson);
  mountAll(api, addressOf, {
    ...accountRoutes(deps),
    ...invitationRoutes(deps),
    ...workshopRoutes(deps),
    ...joinRoutes(deps),
    ...linkRoutes(deps),
    ...handOverRoutes(deps),
    ...practiceRoutes(deps),
    ...qrRoutes(config),
  });
  api.get(
    '/state',
    answering(() => readState(deps)),
  );
  api.get(
    '/me',
    answering((request) => readMe(deps, request.headers.cookie, asIn(request.query))),
  );
  api.get(outputPath, outputRoute(deps));
  api.get('/documents', documentsRoute(deps));
  api.use(notFound);
  app.use('/api', api);

  if (deps.entrance !== null) app.get('/demo/:key', enter(deps.entrance));
  const { clientDirectory } = deps;
  if (clientDirectory !== null) {
    app.use(serveClient(clientDirectory, config.appearance, filesAhead(deps, clientDirectory)));
  }
  app.use(notFound, answerFaults(log));
  return app;
}

type AddressOf = (request: Request) => string;

function mountAll(router: express.Router, addressOf: AddressOf, routes: RoutesOf<RestPath>): void {
  for (const path of Object.keys(restBodies) as RestPath[]) mount(router, addressOf, path, routes[path]);
}

function mount<P extends RestPath>(
  router: express.Router,
  addressOf: AddressOf,
  path: P,
  route: Route<P>,
): void {
  router.post(
    path.replace('/api', ''),
    answering(async (request, response) => {
      const parsed = restBodies[path].safeParse(request.body);
      if (!parsed.success) throw new Refusal('invalid');
      return route(parsed.data as RestBody<P>, exchangeOf(request, response, addressOf(request)));
    }),
  );
}

/** Sends what the work comes to as JSON; a fault goes to `answerFaults`. */
function answering(work: (request: Request, response: Response) => Promise<object>): RequestHandler {
  return (request, response, next) => {
    work(request, response).then((answer) => response.json(answer), next);
  };
}

/** Lets a demonstration's facilitator in. */
function enter(entrance: NonNullable<HttpDependencies['entrance']>): RequestHandler<{ key: string }> {
  return (request, response, next) => {
    entrance(request.params.key).then((way) => {
      if (way === undefined) return next(new Refusal('not-found'));
      response.append('Set-Cookie', way.cookie).set('Cache-Control', 'no-store').redirect(303, way.path);
    }, next);
  };
}

function exchangeOf(request: Request, response: Response, address: string): Exchange {
  return {
    cookieHeader: request.headers.cookie,
    address,
    setCookie: (value) => void response.append('Set-Cookie', value),
  };
}

const notFound: RequestHandler = () => {
  throw new Refusal('not-found');
};

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** Another site must not act or read in somebody's name, and no other name may lead here. */
function ownSource(publicUrl: string): RequestHandler {
  return (request, _response, next) => {
    if (refusalOfSource(publicUrl, request) !== undefined) throw new Refusal('forbidden');
    next();
  };
}

/** What changes something is not begun any more when the server stops, and what was begun is waited for. */
function countedIn({ intake }: HttpDependencies): RequestHandler {
  return (_request, response, next) => {
    const done = intake.take();
    if (!done) {
      response.status(503).set('Retry-After', '1').json({ ok: false, code: 'unavailable' });
      return;
    }
    response.once('close', done);
    next();
  };
}

/** Route, status and time of a request; never its address or query string, which may hold a key or name somebody. */
function logged({ log, now }: HttpDependencies): RequestHandler {
  return (request, response, next) => {
    const begun = now();
    const { method, baseUrl } = request;
    response.on('finish', () => {
      const route = baseUrl + routeOf(request);
      log.debug('http', { method, route, status: response.statusCode, ms: now() - begun });
    });
    next();
  };
}
