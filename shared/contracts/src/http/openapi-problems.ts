import { groupBy } from '@seal/kernel/group-by';
import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Endpoint } from './endpoint.ts';
import { type ErrorCode, errorCatalogue } from './error-catalogue.ts';
import { generalRefusals } from './general-refusals.ts';
import { Problem, toProblem } from './problem.ts';

/** Every refusal that a call of this row may be answered with, grouped by status. */
export function describeProblems(row: Endpoint): ZodOpenApiResponsesObject {
  const codes = [...new Set([...generalRefusals(row), ...row.refusals])];
  const byStatus = groupBy(codes, (code) => errorCatalogue[code].status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, group]) => [String(status), describeStatus(status, group)]),
  );
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
