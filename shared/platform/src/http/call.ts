import type { BodyOf, Endpoint, QueryOf } from '@seal/contracts/http/endpoint';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import type { Repeat } from '@seal/kernel/aggregate/history';
import type { Outcome } from '@seal/kernel/outcome';
import type { Request, Response } from 'express';

// What handlers were bound to before `handler.ts`; goes with the last that uses it.

interface CallWith<Query, Body> {
  actor: Actor;
  params: Record<string, string>;
  query: Query;
  body: Body;
  /** Present when the caller sent an Idempotency-Key. */
  repeat: Repeat | undefined;
  /** The version that If-Match names. */
  ifMatch: number | undefined;
  request: Request;
  response: Response;
}

export type Call<E extends Endpoint> = CallWith<QueryOf<E>, BodyOf<E>>;

/** What a handler gives back. `version` becomes the ETag. */
export interface Answer {
  body: unknown;
  version?: number;
  status?: number;
  location?: string;
}

export type Handled = Outcome<Answer, Refused>;

interface HandlerOf<C> {
  (call: C): Promise<Handled>;
}

export type Handler<E extends Endpoint> = HandlerOf<Call<E>>;

/** A handler for every row of a service: a row without one doesn't compile. */
export type Handlers<Rows extends Record<string, Endpoint>> = {
  [Name in keyof Rows]: Handler<Rows[Name]>;
};
