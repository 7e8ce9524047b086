import { answerProblem } from '@seal/platform/http/answer-problem';
import type { Identify } from '@seal/platform/http/guard';
import type { Express, RequestHandler } from 'express';

/** Where administrators look at the jobs of the queues. */
export const QUEUES_PATH = '/queues';

/** What is shown there; `isReady` tells whether Redis can be asked. */
export interface QueueBoard {
  page: RequestHandler;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * The board of the queues, for administrators, without a way to change anything. Redis is not
 * reached for until somebody looks, so the console starts and works without it.
 */
export function serveQueues(
  app: Express,
  { identify, open }: { identify: Identify; open(): QueueBoard },
): { close(): Promise<void> } {
  let board: QueueBoard | undefined;
  app.use(QUEUES_PATH, keepOut(identify), async (request, response, next) => {
    board ??= open();
    if (!(await board.isReady()))
      return answerProblem(response, { code: 'unavailable', detail: 'Redis does not answer' });
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY);
    response.setHeader('Cache-Control', 'no-store');
    board.page(request, response, next);
  });
  return { close: async () => board?.close() };
}

/** Its page draws with styles of its own making; scripts are only those that come along. */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function keepOut(identify: Identify): RequestHandler {
  return async (request, response, next) => {
    const actor = await identify(request);
    if (!actor && request.accepts(['json', 'html']) === 'html') return response.redirect(303, '/');
    if (!actor) return answerProblem(response, { code: 'unauthenticated' });
    if (!actor.roles.includes('administrator'))
      return answerProblem(response, { code: 'forbidden' });
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    response.setHeader('Allow', 'GET');
    answerProblem(response, { code: 'method-not-allowed' });
  };
}
