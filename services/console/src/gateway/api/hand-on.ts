import type { AnyEndpoint } from '@seal/contracts/http/endpoint';
import { answerProblem } from '@seal/platform/http/answer-problem';
import { bearerOf, type Identify, permit } from '@seal/platform/http/guard';
import { API } from '@seal/platform/http/serve-rows';
import type { Actor } from '@seal/contracts/common/roles';
import type { RequestHandler } from 'express';
import type { Pool } from 'undici';
import { forward } from './forward.ts';
import { matchRows } from './match-row.ts';
import type { Upstream } from './services.ts';

interface Given {
  rows: readonly AnyEndpoint[];
  pools: Record<Upstream, Pool>;
  /** Connections for streams that stay open, which must not take those of calls. */
  streams: Record<Upstream, Pool>;
  identify: Identify;
  passFor(actor: Actor): Promise<string>;
}

/**
 * Hands calls on to the service that their row of the policy table names. The row is checked here
 * already, before anything of the body is read; the service checks it again by itself. One handler
 * with one look-up, since a route for each row would cost more than the rest of the way.
 */
export function handOn({ rows, pools, streams, identify, passFor }: Given): RequestHandler {
  const match = matchRows(rows.filter((row) => row.service !== 'console'));
  return async (request, response, next) => {
    const rowsAt = match(request.path);
    if (!rowsAt) return next();
    const row = rowsAt.get(request.method === 'HEAD' ? 'GET' : request.method);
    if (!row) {
      response.setHeader('Allow', [...rowsAt.keys()].join(', '));
      return answerProblem(response, { code: 'method-not-allowed' });
    }
    // What the log and the metrics say: the pattern, never the path.
    request.route = { path: API + row.path };
    const actor = await permit(row, request, identify);
    if (!actor.ok) return answerProblem(response, actor.refusal);
    const token = bearerOf(request) ?? (await passFor(actor.value));
    const to = row.answer.type === 'text/event-stream' ? streams : pools;
    await forward(to[row.service as Upstream], row, token, request, response);
  };
}
