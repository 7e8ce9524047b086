import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { policyRows } from './policy-table.ts';
import { describeOperation } from './openapi-operation.ts';
import { publicPaths } from './openapi-public.ts';

const BASE = '/api/v1';

const tags = [
  { name: 'console', description: 'Accounts, sessions and tokens' },
  { name: 'registration', description: 'Registrations 企业登记 and who has a first set coming' },
  { name: 'engraving', description: 'Seal orders 刻章订单 and their 2-hour clock' },
  { name: 'finance', description: 'Projects 项目, the budget and its ledger' },
  { name: 'running it', description: 'Health, metrics and this document' },
];

const description = `First sets of seals for newly opened enterprises (优化营商环境刻章服务).

Sign in with \`POST ${BASE}/tokens\` and send \`Authorization: Bearer …\`, or with
\`POST ${BASE}/sessions\` for a cookie, whose unsafe calls then need \`X-CSRF-Token\`. Times are
ISO 8601, money is whole fen, lists are \`{items, nextCursor}\`. Every error is
\`application/problem+json\` (RFC 9457) with a \`code\` that never changes its meaning. Every POST
may carry an \`Idempotency-Key\`: the same key and content gives the first answer again.

Signing in and asking for a token make nothing that could be found by the key, so the same key and
content is let in anew, and other content with the key is refused. A client's secret is answered
once: a repeated key gives the account with \`clientSecret\` null.`;

/**
 * In: the version of the house. Out: the OpenAPI 3.1 document, made from the policy table alone, so
 * that it can't say anything else than what the routes and the guard do.
 */
export function createOpenApi(version: string): oas31.OpenAPIObject {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '刻章服务 Seal service',
      version,
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags,
    paths: { ...policyPaths(), ...publicPaths },
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'From POST /tokens; half an hour',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'seal',
          description:
            'From POST /sessions; `__Host-seal` in production. Unsafe calls: X-CSRF-Token',
        },
      },
    },
  });
}

function policyPaths(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [operation, row] of policyRows) {
    const path = BASE + row.path.replaceAll(/:(\w+)/g, '{$1}');
    const item = (paths[path] ??= {});
    item[row.method.toLowerCase()] = describeOperation(operation, row);
  }
  return paths;
}
