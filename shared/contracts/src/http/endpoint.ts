import { z } from 'zod';
import type { ErrorCode } from './error-catalogue.ts';
import { DifferenceId, Id, Month, ProjectId } from '../common/fields.ts';
import { roles, type Role } from '../common/roles.ts';

export type ServiceName = 'console' | 'registration' | 'engraving' | 'finance';

/**
 * One row of the policy table: an address, who may call it, what goes in, what comes out. Routes,
 * the guard, the console's hand-on and the OpenAPI document are all built from these rows, and an
 * address without a row does not exist: deny by default. Each row keeps its literal type, which its
 * handler is bound to (shared/platform, http/handler.ts).
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /api/v1, parameters as `:project`. */
  path: string;
  service: ServiceName;
  /** `public` needs no sign-in. */
  access: readonly Role[] | 'public';
  summary: string;
  query: z.ZodType;
  body: z.ZodType;
  /**
   * `multipart` takes a field `file` and, beside it, what `body` says; `json-or-multipart` what
   * `body` says, or the same as a field `file` alone.
   */
  takes: 'nothing' | 'json' | 'multipart' | 'json-or-multipart';
  /** The largest JSON body, such as '24mb', where the usual limit is too small. */
  bodyLimit?: string;
  answer: {
    status: number;
    schema: z.ZodType;
    /** Of what isn't JSON: the handler writes it itself. */
    type?: string;
    /** Other statuses that succeed with the same schema, each with what it means. */
    also?: Readonly<Record<number, string>>;
  };
  /** Beside the general ones (general-refusals.ts). */
  refusals: readonly ErrorCode[];
  /** `required` on PUT (428 without), `honoured` on acts. */
  ifMatch: 'required' | 'honoured' | 'none';
}

export type AnyEndpoint = Endpoint;
export type QueryOf<E extends Endpoint> = z.output<E['query']>;
export type BodyOf<E extends Endpoint> = z.output<E['body']>;
export type AnswerOf<E extends Endpoint> = z.output<E['answer']['schema']>;

/** The parameters that a path names: 'project' | 'month' of `/projects/:project/months/:month`. */
export type ParameterOf<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer After}`
    ? Name | ParameterOf<After>
    : Rest
  : never;

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

type Given = Pick<Endpoint, 'path' | 'service' | 'access' | 'summary' | 'answer'> &
  Partial<Omit<Endpoint, 'method'>>;

/** What a row leaves out, by its method. */
const left = {
  GET: { query: noQuery, body: noBody, takes: 'nothing', refusals: [], ifMatch: 'none' },
  POST: { query: noQuery, takes: 'json', refusals: [], ifMatch: 'none' },
  PUT: { query: noQuery, takes: 'json', refusals: [], ifMatch: 'required' },
  DELETE: { query: noQuery, body: noBody, takes: 'nothing', refusals: [], ifMatch: 'none' },
} as const;

type Method = keyof typeof left;

/** The row given with its literal types, and for what it leaves out, those of its method. */
type Row<M extends Method, G> = {
  [K in keyof Endpoint]: K extends 'method'
    ? M
    : K extends keyof G
      ? G[K]
      : K extends keyof (typeof left)[M]
        ? (typeof left)[M][K]
        : Endpoint[K];
};

/** A field that rows don't have is a slip of the pen. */
type Known<G> = G & Record<Exclude<keyof G, keyof Given>, never>;

function row<M extends Method, G>(method: M, given: G) {
  return { ...left[method], ...given, method } as unknown as Row<M, G>;
}

/** A row for reading. */
export function get<const G extends Given>(given: Known<G>): Row<'GET', G> {
  return row<'GET', G>('GET', given);
}

/** A row for a JSON POST. Idempotency-Key is honoured on every one. */
export function post<const G extends Given & Pick<Endpoint, 'body'>>(
  given: Known<G>,
): Row<'POST', G> {
  return row<'POST', G>('POST', given);
}

export function put<const G extends Given & Pick<Endpoint, 'body'>>(
  given: Known<G>,
): Row<'PUT', G> {
  return row<'PUT', G>('PUT', given);
}

export function remove<const G extends Given>(given: Known<G>): Row<'DELETE', G> {
  return row<'DELETE', G>('DELETE', given);
}
