import { PassThrough } from 'node:stream';
import type { AnyEndpoint } from '@seal/contracts/http/endpoint';
import { answerProblem } from '@seal/platform/http/answer-problem';
import { API } from '@seal/platform/http/serve-rows';
import type { Request, Response } from 'express';
import type { Dispatcher, Pool } from 'undici';

/** What of a call goes on. What describes a body goes only with one. */
const CALL_HEADERS = [
  'accept',
  'accept-language',
  'if-match',
  'idempotency-key',
  'last-event-id',
] as const;
const BODY_HEADERS = ['content-type', 'content-length', 'content-encoding'] as const;

/** What of an answer comes back; the rest belongs to the connection between the two processes. */
const ANSWER_HEADERS = [
  'content-type',
  'content-length',
  'content-disposition',
  'etag',
  'location',
  'cache-control',
  'retry-after',
  'allow',
  'www-authenticate',
] as const;

/** Larger bodies are streamed; smaller ones cost less gathered, and are JSON nearly always. */
const GATHERED_BYTES = 65_536;

/**
 * Hands one call on and streams the answer back; settles when it is answered. With the service down
 * or cut off, the caller hears 503 and may repeat. A caller who leaves ends a GET, while a POST
 * goes on: once its body is complete it is written, else the service has not seen the whole of it.
 */
export async function forward(
  pool: Pool,
  row: AnyEndpoint,
  token: string,
  request: Request,
  response: Response,
): Promise<void> {
  const body = await takeBody(row, request);
  if (body === 'broken off') return;
  const options = {
    method: request.method as Dispatcher.HttpMethod,
    path: API + request.path + queryOf(request),
    headers: headersOf(request, response, token, body !== null),
    body,
  };
  await new Promise<void>((resolve) => {
    pool.dispatch(options, answerInto(response, row.method === 'GET', resolve));
  });
  // What a service did not want to read must not keep the caller's connection.
  if (body instanceof PassThrough) request.unpipe(body).resume();
}

function takeBody(
  row: AnyEndpoint,
  request: Request,
): Promise<Buffer | 'broken off'> | PassThrough | null {
  if (row.takes === 'nothing') return null;
  const { 'transfer-encoding': encoding, 'content-length': length } = request.headers;
  if (encoding !== undefined || Number(length) > GATHERED_BYTES) return streamBody(request);
  return Number(length ?? 0) > 0 ? gatherBody(request) : null;
}

function gatherBody(request: Request): Promise<Buffer | 'broken off'> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('close', () => resolve('broken off')); // after 'end' this changes nothing
  });
}

function queryOf({ url }: Request): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/**
 * A stream between, since undici destroys what it could not send to its end, and that would be the
 * caller's connection, with the answer still to be sent.
 */
function streamBody(request: Request): PassThrough {
  const body = new PassThrough();
  body.on('error', () => undefined); // undici reports it to the handler
  request.on('close', () => {
    if (!request.complete) body.destroy(new Error('the caller broke off'));
  });
  return request.pipe(body);
}

function headersOf(request: Request, response: Response, token: string, withBody: boolean) {
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    'x-request-id': response.locals['requestId'] as string,
  };
  for (const name of withBody ? [...CALL_HEADERS, ...BODY_HEADERS] : CALL_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = value as string;
  }
  return headers;
}

function answerInto(
  response: Response,
  isRead: boolean,
  done: () => void,
): Dispatcher.DispatchHandler {
  return {
    onRequestStart(controller) {
      response.on('close', () => {
        if (response.writableFinished) return;
        if (isRead) controller.abort(new Error('the caller left'));
        else controller.resume();
      });
    },
    onResponseStart(_controller, status, headers) {
      if (status < 200 || response.destroyed) return;
      for (const name of ANSWER_HEADERS) {
        const value = headers[name];
        if (value !== undefined) response.setHeader(name, value);
      }
      response.writeHead(status);
    },
    onResponseData(controller, chunk) {
      if (response.destroyed || response.write(chunk)) return;
      controller.pause();
      response.once('drain', () => controller.resume());
    },
    onResponseEnd() {
      if (!response.destroyed) response.end();
      done();
    },
    onResponseError() {
      if (response.headersSent) response.destroy();
      else if (!response.destroyed) answerProblem(response, { code: 'unavailable' });
      done();
    },
  };
}
