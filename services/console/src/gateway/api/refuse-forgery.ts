import type { AnyEndpoint } from '@seal/contracts/http/endpoint';
import { answerProblem } from '@seal/platform/http/answer-problem';
import type { RequestHandler } from 'express';
import { csrf } from '../../sign-in/module.ts';
import { matchRows } from './match-row.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends its cookie whoever made it call, so an unsafe call that rides on a session must
 * show the session's token in X-CSRF-Token. Bearer calls have no session here; public addresses
 * don't go by it.
 */
export function refuseForgery(rows: readonly AnyEndpoint[]): RequestHandler {
  const findPublic = matchRows(rows.filter((row) => row.access === 'public'));
  return (request, response, next) => {
    const rides = request.session?.accountId !== undefined && !findPublic(request.path);
    if (!rides || SAFE_METHODS.has(request.method) || csrf.isRequestValid(request)) return next();
    answerProblem(response, { code: 'csrf-token-missing' });
  };
}
