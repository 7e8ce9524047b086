import type { AnswerOf, Endpoint } from '@seal/contracts/http/endpoint';
import { Problem } from '@seal/contracts/http/problem';
import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import { setServerTime } from './server-clock.ts';
import { readCsrfToken, sessionHasEnded } from './session-state.ts';
import { watchCall } from './slow-calls.ts';

const API = '/api/v1';

export interface Given<E extends Endpoint> {
  params?: Record<string, string>;
  query?: z.input<E['query']>;
  body?: z.input<E['body']>;
  /** A file goes as multipart, with `body` as the fields beside it. */
  file?: File;
  /** The same key and content is answered with the first answer. */
  key?: string;
  /** The version that was read: another is refused. */
  version?: number;
  signal?: AbortSignal | undefined;
}

/** The address of a row under this site, for links to documents too. */
export function addressOf(
  row: Pick<Endpoint, 'path'>,
  params: Record<string, string> = {},
  query: object = {},
): string {
  const path = row.path.replaceAll(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return API + path + (text === '' ? '' : `?${text}`);
}

/**
 * One call by its row of the policy table: address, method and the types of what goes in and comes
 * out are the contract's. Throws ApiError.
 */
export async function call<E extends Endpoint>(row: E, given: Given<E> = {}): Promise<AnswerOf<E>> {
  // What the screen is in, which need not be what the browser likes.
  const language = document.documentElement.lang;
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': language,
  };
  if (row.method !== 'GET') headers['X-CSRF-Token'] = readCsrfToken();
  if (given.key !== undefined) headers['Idempotency-Key'] = given.key;
  if (given.version !== undefined) headers['If-Match'] = `"${given.version}"`;
  const body = bodyOf(given, headers);
  const init = { method: row.method, headers, ...(body === undefined ? {} : { body }) };
  const signal = given.signal ?? null;
  const address = addressOf(row, given.params, given.query as object | undefined);
  const answer = fetch(address, { ...init, signal });
  // How long a file takes is its own matter, and has a bar of its own.
  const watched = given.file === undefined ? watchCall(answer) : answer;
  const response = await watched.catch((error: unknown) => {
    if (given.signal?.aborted) throw error as Error;
    throw new ApiError(undefined);
  });
  setServerTime(response.headers.get('date'));
  if (!response.ok) throw await toError(response, row);
  if (response.status === 204) return undefined as AnswerOf<E>;
  return (await response.json()) as AnswerOf<E>;
}

function bodyOf<E extends Endpoint>({ body, file }: Given<E>, headers: Record<string, string>) {
  if (file !== undefined) {
    const form = new FormData();
    for (const [name, value] of Object.entries((body ?? {}) as object)) {
      form.append(name, String(value));
    }
    form.append('file', file);
    return form;
  }
  if (body === undefined) return undefined;
  headers['Content-Type'] = 'application/json';
  return JSON.stringify(body);
}

async function toError(response: Response, row: Endpoint): Promise<ApiError> {
  const parsed = Problem.safeParse(await response.json().catch(() => undefined));
  const problem = parsed.success
    ? parsed.data
    : { type: '', title: response.statusText, status: response.status, code: 'unavailable' };
  if (problem.code === 'unauthenticated' && row.path !== '/sessions/current') sessionHasEnded();
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(problem, Number.isNaN(retryAfter) ? undefined : retryAfter);
}
