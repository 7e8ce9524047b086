import type { BodyOf, Endpoint, QueryOf } from '@seal/contracts/http/endpoint';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import type { Repeat } from '@seal/kernel/aggregate/history';
import type { Outcome } from '@seal/kernel/outcome';
import type { Request, Response } from 'express';

/** A parsed, permitted request, as a handler gets it. */
export interface Call<E extends Endpoint> {
  actor: Actor;
  params: Record<string, string>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** Present when the caller sent an Idempotency-Key. */
  repeat: Repeat | undefined;
  /** The version that If-Match names. */
  ifMatch: number | undefined;
  request: Request;
  response: Response;
}

/** What a handler gives back. `version` becomes the ETag. */
export interface Answer {
  body: unknown;
  version?: number;
  status?: number;
  location?: string;
}

export type Handled = Outcome<Answer, Refused>;
export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Handled>;

/** A handler for every row of a service: a row without one doesn't compile. */
export type Handlers<Rows extends Record<string, Endpoint>> = {
  [Name in keyof Rows]: Handler<Rows[Name]>;
};
