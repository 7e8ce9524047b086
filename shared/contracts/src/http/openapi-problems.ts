import { groupBy } from '@seal/kernel/group-by';
import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { AnyEndpoint } from './endpoint.ts';
import { type ErrorCode, errorCatalogue } from './error-catalogue.ts';
import { Problem, toProblem } from './problem.ts';

/** Every refusal that a call of this row may be answered with, grouped by status. */
export function describeProblems(row: AnyEndpoint): ZodOpenApiResponsesObject {
  const codes = [...new Set([...generalRefusals(row), ...row.refusals])];
  const byStatus = groupBy(codes, (code) => errorCatalogue[code].status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, group]) => [String(status), describeStatus(status, group)]),
  );
}

/** What the door and the parsing refuse, whatever the act is (shared/platform, http/). */
function generalRefusals(row: AnyEndpoint): ErrorCode[] {
  const codes: ErrorCode[] = ['invalid-query', 'unavailable'];
  const add = (when: boolean, ...more: ErrorCode[]) => void (when && codes.push(...more));
  const isSignedIn = row.access !== 'public';
  add(isSignedIn, 'unauthenticated', 'forbidden');
  add(isSignedIn && row.method !== 'GET', 'csrf-token-missing');
  add(row.path.includes(':'), 'not-found');
  add(hasCursor(row), 'invalid-cursor');
  add(row.takes === 'json', 'malformed-body');
  add(row.takes === 'multipart', 'malformed-request');
  add(row.takes !== 'nothing', 'body-too-large', 'unsupported-media-type', 'invalid-fields');
  add(row.method === 'POST', 'invalid-idempotency-key', 'idempotency-key-reused');
  add(row.ifMatch !== 'none', 'invalid-if-match', 'version-mismatch');
  add(row.ifMatch === 'required', 'precondition-required');
  return codes;
}

function hasCursor({ query }: AnyEndpoint): boolean {
  const shape = (query as { shape?: Record<string, unknown> }).shape;
  return shape !== undefined && 'cursor' in shape;
}

/** A lock and a pause say when it is worth trying again. */
const RetryAfter = z.string().meta({ description: 'Seconds to wait', example: '2' });
const RETRIED = [429, 503];

function describeStatus(status: number, codes: readonly ErrorCode[]): ZodOpenApiResponseObject {
  const lines = codes.map((code) => {
    const { title, then } = errorCatalogue[code];
    return `- \`${code}\`: ${title}. ${then[0]!.toUpperCase()}${then.slice(1)}.`;
  });
  const example = toProblem({ code: codes[0]! });
  return {
    description: lines.join('\n'),
    ...(RETRIED.includes(status) ? { headers: z.object({ 'Retry-After': RetryAfter }) } : {}),
    content: { 'application/problem+json': { schema: Problem, example } },
  };
}
