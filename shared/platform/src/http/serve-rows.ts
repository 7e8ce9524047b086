import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { groupBy } from '@seal/kernel/group-by';
import type { Outcome } from '@seal/kernel/outcome';
import { type Express, json, type RequestHandler, type Response } from 'express';
import { answerProblem } from './answer-problem.ts';
import type { Handlers as LooseHandlers } from './call.ts';
import type { Answer, CallAt, Handlers } from './handler.ts';
import { type Identify, permit } from './guard.ts';
import { parseCall } from './parse-call.ts';

export const API = '/api/v1';

/**
 * The largest JSON body where a row names no other. Larger invites abuse; smaller would refuse a
 * full project.
 */
const BODY_LIMIT = '64kb';

type AnyAnswer = Partial<Answer<unknown, number>>;
/** Which handler takes which call is in the types of the rows; here is only the pairing by name. */
type AnyHandler = (call: CallAt) => Promise<Outcome<AnyAnswer, Refused>>;

/** Builds a service's routes from its rows of the policy table; each row has its handler. */
export function serveRows<Rows extends Record<string, Endpoint>>(
  app: Express,
  rows: Rows,
  handlers: Handlers<Rows> | LooseHandlers<Rows>,
  identify: Identify,
): void {
  for (const [operation, row] of Object.entries(rows)) {
    const handle = handlers[operation] as unknown as AnyHandler;
    const route: RequestHandler = async (request, response) => {
      const actor = await permit(row, request, identify);
      if (!actor.ok) return answerProblem(response, actor.refusal);
      const call = parseCall(operation, row, request, response, actor.value);
      if (!call.ok) return answerProblem(response, call.refusal);
      const handled = await handle(call.value);
      if (!handled.ok) return answerProblem(response, handled.refusal);
      sendAnswer(row, handled.value, response);
    };
    const steps = row.takes.startsWith('json') ? [parseJson(row), route] : [route];
    app[row.method.toLowerCase() as 'get'](API + row.path, ...steps);
  }
}

function parseJson({ bodyLimit = BODY_LIMIT }: Endpoint): RequestHandler {
  return json({ limit: bodyLimit, type: 'application/json', strict: true });
}

function sendAnswer(row: Endpoint, answer: AnyAnswer, response: Response): void {
  if (response.headersSent) return; // the handler has written its answer
  response.status(answer.status ?? row.answer.status);
  if (answer.version !== undefined) response.setHeader('ETag', `"${answer.version}"`);
  if (answer.location !== undefined) response.setHeader('Location', API + answer.location);
  response.setHeader('Cache-Control', 'no-store');
  if (answer.body === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(answer.body));
}

/** An address that exists answers 405 to other methods, naming those it knows. */
export function refuseOtherMethods(app: Express, rows: readonly Endpoint[]): void {
  for (const [path, group] of groupBy(rows, (row) => row.path)) {
    app.all(API + path, (_request, response) => {
      response.setHeader('Allow', group.map((row) => row.method).join(', '));
      answerProblem(response, { code: 'method-not-allowed' });
    });
  }
}
