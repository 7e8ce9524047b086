import type { Endpoint, ParameterOf, QueryOf } from './endpoint.ts';
import type { ErrorCode } from './error-catalogue.ts';

/** What the door and the parsing refuse, whatever the act is (shared/platform, http/). */
export function generalRefusals(row: Endpoint): ErrorCode[] {
  const codes: ErrorCode[] = ['invalid-query', 'unavailable'];
  const add = (when: boolean, ...more: ErrorCode[]) => void (when && codes.push(...more));
  const isSignedIn = row.access !== 'public';
  add(isSignedIn, 'unauthenticated', 'forbidden');
  add(isSignedIn && row.method !== 'GET', 'csrf-token-missing');
  add(row.path.includes(':'), 'not-found');
  add(hasCursor(row), 'invalid-cursor');
  add(row.takes.startsWith('json'), 'malformed-body');
  add(row.takes.endsWith('multipart'), 'malformed-request');
  add(row.takes !== 'nothing', 'body-too-large', 'unsupported-media-type', 'invalid-fields');
  add(row.method === 'POST', 'invalid-idempotency-key', 'idempotency-key-reused');
  add(row.ifMatch !== 'none', 'invalid-if-match', 'version-mismatch');
  add(row.ifMatch === 'required', 'precondition-required');
  return codes;
}

/**
 * Of those, the ones that a handler raises itself: what is not there, a cursor it can't read, a
 * file it takes in, a key or a version that only the record knows.
 */
export type GeneralRefusal<E extends Endpoint> =
  | 'unavailable'
  | If<E['access'], 'public', never, 'unauthenticated' | 'forbidden'>
  | ([ParameterOf<E['path']>] extends [never] ? never : 'not-found')
  | ('cursor' extends keyof QueryOf<E> ? 'invalid-cursor' : never)
  | If<E['takes'], 'multipart' | 'json-or-multipart', FileRefusal, never>
  | If<E['takes'], 'nothing', never, 'invalid-fields'>
  | If<E['method'], 'POST', 'idempotency-key-reused', never>
  | If<E['ifMatch'], 'none', never, 'version-mismatch'>;

type FileRefusal = 'malformed-request' | 'body-too-large' | 'unsupported-media-type';

type If<T, Is, Then, Else> = T extends Is ? Then : Else;

function hasCursor({ query }: Endpoint): boolean {
  const shape = (query as { shape?: Record<string, unknown> }).shape;
  return shape !== undefined && 'cursor' in shape;
}
