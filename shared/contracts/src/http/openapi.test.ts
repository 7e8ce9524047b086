import { describe, expect, test } from '@jest/globals';
import { policyRows } from './policy-table.ts';
import { createOpenApi } from './openapi.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Json; example?: Json }> };
  responses: Record<string, { description: string; content?: Record<string, Json> }>;
  security: Json[];
  'x-roles'?: string[];
};

const document = JSON.parse(JSON.stringify(createOpenApi('1.2.3'))) as {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
} & { [key: string]: Json };

function operationOf(method: string, path: string): Operation | undefined {
  return document.paths[`/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
}

/** Every value under a key, wherever it stands. */
function valuesOf(key: string, node: Json): Json[] {
  if (node === null || typeof node !== 'object') return [];
  const here = !Array.isArray(node) && key in node ? [node[key]!] : [];
  return [...here, ...Object.values(node).flatMap((inner) => valuesOf(key, inner))];
}

function resolve(ref: string): Json | undefined {
  const path = ref.replace('#/', '').split('/');
  return path.reduce<Json | undefined>(
    (node, key) => (node as { [key: string]: Json } | undefined)?.[key],
    document as unknown as Json,
  );
}

test('it is an OpenAPI 3.1 document of the version given', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info.version).toBe('1.2.3');
});

test('every reference leads somewhere', () => {
  const refs = valuesOf('$ref', document as unknown as Json) as string[];
  expect(refs.length).toBeGreaterThan(50);
  expect(refs.filter((ref) => !ref.startsWith('#/') || resolve(ref) === undefined)).toEqual([]);
});

test('operation ids are unique, and every path parameter is described', () => {
  const ids = valuesOf('operationId', document as unknown as Json);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [path, item] of Object.entries(document.paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const { parameters = [] } of Object.values(item)) {
      const described = parameters.filter((it) => it.in === 'path' && it.required === true);
      expect(described.map((it) => it.name)).toEqual(named);
    }
  }
});

describe.each(policyRows)('%s', (operation, row) => {
  const described = operationOf(row.method, row.path)!;

  test('stands in the document with its roles and its answer', () => {
    expect(described.operationId).toBe(operation);
    expect(described['x-roles']).toEqual(row.access === 'public' ? [] : [...row.access]);
    expect(described.security).toHaveLength(row.access === 'public' ? 0 : 2);
    expect(described.responses[String(row.answer.status)]).toBeDefined();
  });

  test('names every refusal of its row', () => {
    const words = Object.values(described.responses)
      .map((it) => it.description)
      .join();
    for (const code of row.refusals) expect(words).toMatch(`\`${code}\``);
    const problems = Object.keys(described.responses).filter((status) => Number(status) >= 400);
    for (const status of problems) {
      expect(described.responses[status]!.content).toHaveProperty(['application/problem+json']);
    }
  });

  test('describes its headers and body, with an example that its schema takes', () => {
    const headers = new Map(
      (described.parameters ?? []).map((it) => [it.name, it.required === true]),
    );
    expect(headers.has('Idempotency-Key')).toBe(row.method === 'POST');
    expect(headers.get('If-Match')).toBe(
      { required: true, honoured: false, none: undefined }[row.ifMatch],
    );
    const content = described.requestBody?.content ?? {};
    const type = {
      nothing: [],
      json: ['application/json'],
      multipart: ['multipart/form-data'],
      'json-or-multipart': ['application/json', 'multipart/form-data'],
    };
    expect(Object.keys(content)).toEqual(type[row.takes]);
    const json = content['application/json'];
    if (json) expect(row.body.safeParse(json.example)).toMatchObject({ success: true });
  });
});
