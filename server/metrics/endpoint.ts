import { createServer, type RequestListener } from 'node:http';
import { listen } from '../listen.ts';
import type { Log } from '../log.ts';
import { type Meters, noMeters } from './meters.ts';
import type { PrometheusMeters } from './prometheus.ts';

export interface Metrics {
  meters: Meters;
  /** Null where nothing is served. */
  port: number | null;
  close(): void;
}

const settings = { port: 'METRICS_PORT', host: 'METRICS_HOST' };

/**
 * Serves `GET /metrics` on a port of its own, which only the operator should reach. Without a place nothing is served or
 * counted. Rejects with a `StartFault`.
 */
export async function startMetrics(place: { port: number; host: string } | null, log: Log): Promise<Metrics> {
  if (place === null) return { meters: noMeters, port: null, close: () => undefined };
  // Loaded only where it is wanted.
  const { createPrometheusMeters } = await import('./prometheus.ts');
  const meters = createPrometheusMeters();
  const server = createServer(answerWith(meters, log));
  const port = await listen(server, { ...place, settings });
  log.info('metrics.started', { port });
  return {
    meters,
    port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answerWith(meters: PrometheusMeters, log: Log): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    meters.text().then(
      (text) => response.writeHead(200, { 'Content-Type': meters.contentType }).end(text),
      (fault: unknown) => {
        log.error('metrics.fault', {}, fault);
        response.writeHead(500).end();
      },
    );
  };
}
