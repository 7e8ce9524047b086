import type { Refused } from '@seal/contracts/http/error-catalogue';
import { toProblem } from '@seal/contracts/http/problem';
import type { ErrorRequestHandler, Response } from 'express';
import { describeError, type Log } from '../runtime/log.ts';
import { isUnavailable } from '../mongo/is-unavailable.ts';

/** How soon a caller may try again: shorter would hammer a database that is electing a primary. */
const RETRY_AFTER_SECONDS = '2';

/** The one place where an error leaves the house: problem+json, never HTML, never a stack. */
export function answerProblem(response: Response, refusal: Refused): void {
  const problem = { ...toProblem(refusal), requestId: response.locals['requestId'] as string };
  if (problem.status === 503) response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.status(problem.status);
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(problem));
}

/** What express or its body parser throws, by the parser's `type`. */
const parserRefusals: Record<string, Refused['code']> = {
  'entity.too.large': 'body-too-large',
  'entity.parse.failed': 'malformed-body',
  'encoding.unsupported': 'unsupported-media-type',
  'charset.unsupported': 'unsupported-media-type',
};

/** A body that could not be unpacked has no `type`, yet is the caller's to know. */
interface ParserError {
  type?: string;
  status?: number;
  expose?: boolean;
}

export function problemForErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    answerProblem(response, refusalOf(error, log, response));
  };
}

function refusalOf(error: unknown, log: Log, response: Response): Refused {
  const { type, status = 500, expose } = error as ParserError;
  if (type !== undefined && parserRefusals[type]) return { code: parserRefusals[type] };
  if (error instanceof URIError) return { code: 'not-found' };
  if (expose === true && status < 500) return { code: 'malformed-body' };
  const requestId = response.locals['requestId'] as string;
  if (isUnavailable(error)) {
    log.warn({ requestId, ...describeError(error) }, 'not available');
    return { code: 'unavailable' };
  }
  log.error({ requestId, ...describeError(error) }, 'a bug');
  return { code: 'internal' };
}
