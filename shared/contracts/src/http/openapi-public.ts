import { z } from 'zod';
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiResponseObject,
} from 'zod-openapi';
import { Problem, toProblem } from './problem.ts';

const notReady: ZodOpenApiResponseObject = {
  description: 'Not ready; `detail` names what is missing',
  content: {
    'application/problem+json': {
      schema: Problem,
      example: toProblem({ code: 'unavailable', detail: 'engraving does not answer' }),
    },
  },
};

/** What stands beside the API and needs no sign-in. */
export const publicPaths: ZodOpenApiPathsObject = {
  '/healthz': {
    get: open(
      'readHealth',
      'The process lives; which version it runs',
      'application/json',
      z.object({ status: z.literal('ok'), version: z.string() }),
    ),
  },
  '/readyz': {
    get: open(
      'readReadiness',
      'The process and all that it depends on can work',
      'application/json',
      z.object({ status: z.literal('ready') }),
      { '503': notReady },
    ),
  },
  '/metrics': { get: open('readMetrics', 'Figures for Prometheus', 'text/plain', z.string()) },
  '/openapi.json': {
    get: open('readOpenApi', 'This document', 'application/json', z.looseObject({})),
  },
  '/docs': { get: open('readDocs', 'A page to read this document', 'text/html', z.string()) },
};

function open(
  operationId: string,
  summary: string,
  type: string,
  schema: z.ZodType,
  problems: Record<string, ZodOpenApiResponseObject> = {},
): ZodOpenApiOperationObject {
  return {
    operationId,
    summary,
    tags: ['running it'],
    security: [],
    responses: { '200': { description: summary, content: { [type]: { schema } } }, ...problems },
  };
}
