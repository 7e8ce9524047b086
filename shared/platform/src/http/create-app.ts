import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { answerProblem, problemForErrors } from './answer-problem.ts';
import { readSecurityHeaders } from './security-headers.ts';

export interface AppParts {
  log: Log;
  metrics: Metrics;
  /** Which version runs, for who looks after it. */
  version: string;
  /** What is wrong, in a sentence each; empty means ready. */
  findTrouble(): Promise<string[]>;
  /** Adds the service's own routes. */
  routes(app: Express): void;
  /** True once the process is asked to stop: new requests are sent elsewhere. */
  isStopping(): boolean;
}

const REQUEST_ID = /^[\w-]{8,64}$/;

/** An HTTP application with everything that all four services have in common. */
export function createApp(parts: AppParts): Express {
  const { log, metrics, version } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(eachRequest(parts));
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok', version }));
  app.get('/readyz', async (_request, response) => {
    const trouble = parts.isStopping() ? ['the process is stopping'] : await parts.findTrouble();
    if (trouble.length > 0)
      return answerProblem(response, { code: 'unavailable', detail: trouble.join('; ') });
    response.json({ status: 'ready' });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  parts.routes(app);
  app.use((_request, response) => answerProblem(response, { code: 'not-found' }));
  app.use(problemForErrors(log));
  return app;
}

/** An id, the security headers, and one log line with what was asked and how it ended. */
function eachRequest({ log, metrics, isStopping }: AppParts): RequestHandler {
  const securityHeaders = readSecurityHeaders();
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const ms = Number(process.hrtime.bigint() - started) / 1e6;
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      metrics.observeRequest(request.method, route, response.statusCode, ms / 1_000);
      // The route's pattern, not its path: a path can carry a token or a code.
      log.info(
        { requestId, method: request.method, route, status: response.statusCode, ms },
        'request',
      );
    });
    if (isStopping() && !request.path.endsWith('z')) {
      response.setHeader('Connection', 'close');
      answerProblem(response, { code: 'unavailable', detail: 'this process is stopping' });
      return;
    }
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    next();
  };
}
