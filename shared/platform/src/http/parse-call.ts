import { createHash } from 'node:crypto';
import { type Endpoint, pathParameters } from '@seal/contracts/http/endpoint';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import type { Repeat } from '@seal/kernel/aggregate/history';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { type FieldError, ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Call } from './handler.ts';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,100}$/;
const ETAG = /^(?:W\/)?"(\d{1,15})"$/;

/** Turns a request into a call: path, query, body and headers, each checked against its row. */
export function parseCall(
  operation: string,
  row: Endpoint,
  request: Request,
  response: Response,
  actor: Actor,
): Outcome<Call<Endpoint>, Refused> {
  const params = request.params as Record<string, string>;
  for (const [name, value] of Object.entries(params)) {
    if (!pathParameters[name]?.safeParse(value).success) return refuse('not-found');
  }
  const query = row.query.safeParse(request.query);
  if (!query.success) return refuse('invalid-query', undefined, fieldErrors(query.error));
  const ifMatch = readIfMatch(row, request);
  if (!ifMatch.ok) return ifMatch;
  const body = readBody(row, request);
  if (!body.ok) return body;
  const repeat = readRepeat(operation, row, request, actor);
  if (!repeat.ok) return repeat;
  return ok({
    actor,
    params,
    query: query.data,
    body: body.value,
    repeat: repeat.value,
    ifMatch: ifMatch.value,
    request,
    response,
  } as Call<Endpoint>);
}

function readBody(row: Endpoint, request: Request): Outcome<unknown, Refused> {
  if (!row.takes.startsWith('json')) return ok(undefined);
  if (row.takes === 'json-or-multipart' && request.is('multipart/form-data')) return ok(undefined);
  const { 'content-type': type, 'content-length': length } = request.headers;
  if (type !== undefined && length !== '0' && !request.is('application/json')) {
    return refuse('unsupported-media-type', 'application/json is expected');
  }
  return parseWith(row.body, request.body ?? {});
}

/** A value checked against its schema, or every wrong field named by its JSON pointer. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): Outcome<T, Refused> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return refuse('invalid-fields', undefined, fieldErrors(parsed.error));
}

/** At most this many wrong fields are named: a hostile body must not make a huge answer. */
const MOST_ERRORS = 50;

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap(errorsOfIssue).slice(0, MOST_ERRORS);
}

function errorsOfIssue(issue: z.core.$ZodIssue): FieldError[] {
  const at = (path: readonly PropertyKey[]) =>
    path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: at([...issue.path, key.slice(0, 60)]),
      code: 'unknown-field',
      message: 'There is no such field',
    }));
  }
  const own = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  const code = typeof own === 'string' ? own : issue.code.replaceAll('_', '-');
  return [{ pointer: at(issue.path), code, message: issue.message }];
}

function readIfMatch(row: Endpoint, request: Request): Outcome<number | undefined, Refused> {
  const header = request.headers['if-match'];
  if (row.ifMatch === 'none') return ok(undefined);
  if (header === undefined) {
    return row.ifMatch === 'required' ? refuse('precondition-required') : ok(undefined);
  }
  if (header === '*') return ok(undefined);
  const version = ETAG.exec(header)?.[1];
  return version === undefined ? refuse('invalid-if-match') : ok(Number(version));
}

function readRepeat(
  operation: string,
  row: Endpoint,
  request: Request,
  actor: Actor,
): Outcome<Repeat | undefined, Refused> {
  const key = request.headers['idempotency-key'];
  if (key === undefined || row.method !== 'POST') return ok(undefined);
  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key))
    return refuse('invalid-idempotency-key');
  const content = canonicalJson({ operation, params: request.params, body: request.body ?? {} });
  // One caller's key says nothing about another's: the actor is part of it.
  return ok({ key: `${actor.id}/${key}`, fingerprint: fingerprintOf(content) });
}

export function fingerprintOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}
