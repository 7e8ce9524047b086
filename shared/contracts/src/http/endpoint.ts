import { z } from 'zod';
import type { ErrorCode } from './error-catalogue.ts';
import { DifferenceId, Id, Month, ProjectId } from '../common/fields.ts';
import { roles, type Role } from '../common/roles.ts';

export type ServiceName = 'console' | 'registration' | 'engraving' | 'finance';

/**
 * One row of the policy table: an address, who may call it, what goes in, what comes out. Routes,
 * the guard, the console's hand-on and the OpenAPI document are all built from these rows, and an
 * address without a row does not exist: deny by default.
 */
export interface Endpoint<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /api/v1, parameters as `:project`. */
  path: string;
  service: ServiceName;
  /** `public` needs no sign-in. */
  access: readonly Role[] | 'public';
  summary: string;
  query: Query;
  body: Body;
  /**
   * `multipart` takes a field `file` and, beside it, what `body` says; `json-or-multipart` what
   * `body` says, or the same as a field `file` alone.
   */
  takes: 'nothing' | 'json' | 'multipart' | 'json-or-multipart';
  /** The largest JSON body, such as '24mb', where the usual limit is too small. */
  bodyLimit?: string;
  answer: { status: number; schema: Answer; type?: string };
  refusals: readonly ErrorCode[];
  /** `required` on PUT (428 without), `honoured` on acts. */
  ifMatch: 'required' | 'honoured' | 'none';
}

export type AnyEndpoint = Endpoint;
export type QueryOf<E> = E extends Endpoint<infer Q, infer _B> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<infer _Q, infer B> ? z.output<B> : never;
export type AnswerOf<E> = E extends Endpoint<infer _Q, infer _B, infer A> ? z.output<A> : never;

/** What each path parameter must look like; anything else is answered as not found. */
export const pathParameters: Record<string, z.ZodType<string>> = {
  project: ProjectId,
  registration: Id,
  order: Id,
  import: Id,
  account: Id,
  invoice: Id,
  month: Month,
  difference: DifferenceId,
  case: Id,
  check: Id,
  /** The secret of an order's public page. */
  token: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  indicator: z.string().regex(/^[1-9]\d?$/),
};

export const noQuery = z.strictObject({});
export const noBody = z.undefined();
export const everyone: readonly Role[] = roles;

type Given<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = Pick<
  Endpoint<Q, B, A>,
  'path' | 'service' | 'access' | 'summary' | 'answer'
> &
  Partial<
    Pick<Endpoint<Q, B, A>, 'query' | 'body' | 'takes' | 'bodyLimit' | 'refusals' | 'ifMatch'>
  >;

/** A row for reading. */
export function get<A extends z.ZodType, Q extends z.ZodType = typeof noQuery>(
  row: Given<Q, typeof noBody, A>,
): Endpoint<Q, typeof noBody, A> {
  const query = (row.query ?? noQuery) as Q;
  return {
    refusals: [],
    ifMatch: 'none',
    ...row,
    method: 'GET',
    query,
    body: noBody,
    takes: 'nothing',
  };
}

/** A row for a JSON POST. Idempotency-Key is honoured on every one. */
export function post<B extends z.ZodType, A extends z.ZodType>(
  row: Given<typeof noQuery, B, A> & { body: B },
): Endpoint<typeof noQuery, B, A> {
  return { refusals: [], ifMatch: 'none', takes: 'json', ...row, method: 'POST', query: noQuery };
}

export function put<B extends z.ZodType, A extends z.ZodType>(
  row: Given<typeof noQuery, B, A> & { body: B },
): Endpoint<typeof noQuery, B, A> {
  return {
    refusals: [],
    takes: 'json',
    ...row,
    method: 'PUT',
    query: noQuery,
    ifMatch: 'required',
  };
}

export function remove<A extends z.ZodType>(
  row: Given<typeof noQuery, typeof noBody, A>,
): Endpoint<typeof noQuery, typeof noBody, A> {
  return {
    refusals: [],
    ifMatch: 'none',
    ...row,
    method: 'DELETE',
    query: noQuery,
    body: noBody,
    takes: 'nothing',
  };
}
