import type { BodyOf, Endpoint, ParameterOf, QueryOf } from '@seal/contracts/http/endpoint';
import type { ErrorCode, Refused } from '@seal/contracts/http/error-catalogue';
import type { GeneralRefusal } from '@seal/contracts/http/general-refusals';
import type { Actor } from '@seal/contracts/common/roles';
import type { Repeat } from '@seal/kernel/aggregate/history';
import type { Outcome } from '@seal/kernel/outcome';
import type { Request, Response } from 'express';
import type { z } from 'zod';

// A handler is bound to its endpoint: an answer of another schema, a refusal that the endpoint does
// not list, a parameter that its path does not name doesn't compile. So what the OpenAPI document
// says is what can happen.

/** A parsed, permitted request at an address with these parameters. */
export interface CallAt<Parameter extends string = never> {
  actor: Actor;
  params: Record<Parameter, string>;
  /** Present when the caller sent an Idempotency-Key. */
  repeat: Repeat | undefined;
  /** The version that If-Match names. */
  ifMatch: number | undefined;
  request: Request;
  response: Response;
}

interface CallWith<Parameter extends string, Query, Body> extends CallAt<Parameter> {
  query: Query;
  body: Body;
}

/** A call of that endpoint. */
export type Call<E extends Endpoint> = CallWith<ParameterOf<E['path']>, QueryOf<E>, BodyOf<E>>;

/** What a handler gives back. `version` becomes the ETag. */
export interface Answer<Body, Status extends number = never> {
  body: Body;
  version?: number | undefined;
  /** One of the endpoint's other statuses. */
  status?: Status;
  location?: string | undefined;
}

/** What a handler gives back that has written its answer itself, which consists of that. */
export interface Written<Content> {
  /** In the type alone. */
  readonly written?: Content;
}

/** Lines leave out the fields that were not asked for. */
type AnswerTo<E extends Endpoint> = E['answer'] extends { type: string }
  ? Written<Partial<z.input<E['answer']['schema']>>>
  : Answer<z.input<E['answer']['schema']>, AlsoOf<E['answer']>>;

type AlsoOf<A> = A extends { also: infer Also } ? keyof Also & number : never;

/** What a handler of that endpoint may refuse. */
export type RefusalOf<E extends Endpoint> = E['refusals'][number] | GeneralRefusal<E>;

// Named by what it takes and gives, so that endpoints alike in that can share a handler.
interface HandlerOf<C, A, Code extends ErrorCode> {
  (call: C): Promise<Outcome<A, Refused<Code>>>;
}

export type Handler<E extends Endpoint> = HandlerOf<Call<E>, AnswerTo<E>, RefusalOf<E>>;

/** A handler for every row of a service: a row without one doesn't compile. */
export type Handlers<Rows extends Record<string, Endpoint>> = {
  [Name in keyof Rows]: Handler<Rows[Name]>;
};
