import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ServiceName } from '@seal/contracts/http/endpoint';
import { policyRows } from '@seal/contracts/http/policy-table';
import type { Role } from '@seal/contracts/common/roles';
import { eventually } from './eventually.ts';

export interface ApiAnswer {
  status: number;
  headers: Headers;
  // What a test reads out of an answer differs from line to line; the contract checks the shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

export type UploadFile = string | { name: string; content: Buffer };

export interface ApiClient {
  call(
    role: Role,
    method: string,
    address: string,
    json?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer>;
  /** Uploads a file, by its path or its content, with form fields beside it. */
  upload(
    role: Role,
    address: string,
    file: UploadFile,
    fields?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer>;
  /** Uploads a file and waits until its import is done or failed; answers the import. */
  importFile(
    role: Role,
    address: string,
    file: UploadFile,
    fields?: Record<string, string>,
  ): Promise<ApiAnswer['body']>;
  /** All pages of a list. */
  listAll(role: Role, address: string): Promise<ApiAnswer['body'][]>;
}

export interface ApiParts {
  /** Where a service is reached: itself, as through an ingress, or the console for all of them. */
  urlOf(service: ServiceName): string;
  token(role: Role): Promise<string>;
}

/** A large import may take minutes on a busy machine; longer only hides one that hangs. */
const IMPORT_WITHIN_MS = 240_000;

/** A client of the HTTP surface, as a test uses it. Addresses are those below /api/v1. */
export function createApiClient({ urlOf, token }: ApiParts): ApiClient {
  const tokens = new Map<Role, Promise<string>>();

  async function send(role: Role, method: string, address: string, init: RequestInit = {}) {
    if (!tokens.has(role)) tokens.set(role, token(role));
    const headers = { authorization: `Bearer ${await tokens.get(role)!}`, ...init.headers };
    const url = `${urlOf(serviceOf(method, address))}/api/v1${address}`;
    const response = await fetch(url, { ...init, method, headers });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const body: unknown = isJson && text !== '' ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body };
  }

  const client: ApiClient = {
    call(role, method, address, json, headers = {}) {
      if (json === undefined) return send(role, method, address, { headers });
      const withType = { 'content-type': 'application/json', ...headers };
      return send(role, method, address, { headers: withType, body: JSON.stringify(json) });
    },

    async upload(role, address, file, fields = {}, headers = {}) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const { name, content } =
        typeof file === 'string'
          ? { name: path.basename(file), content: await readFile(file) }
          : file;
      form.set('file', new Blob([new Uint8Array(content)]), name);
      return send(role, 'POST', address, { headers, body: form });
    },

    async importFile(role, address, file, fields = {}) {
      const accepted = await client.upload(role, address, file, fields);
      if (accepted.status !== 202) throw new Error(`upload: ${JSON.stringify(accepted.body)}`);
      return eventually(async () => {
        const { body } = await client.call(role, 'GET', `${address}/${accepted.body.id}`);
        if (body.status !== 'done' && body.status !== 'failed') throw new Error(body.status);
        return body;
      }, IMPORT_WITHIN_MS);
    },

    async listAll(role, address) {
      const items = [];
      let cursor: string | null = null;
      do {
        const join = address.includes('?') ? '&' : '?';
        const next = cursor === null ? '' : `&cursor=${cursor}`;
        const { body }: ApiAnswer = await client.call(
          role,
          'GET',
          `${address}${join}limit=200${next}`,
        );
        items.push(...body.items);
        cursor = body.nextCursor;
      } while (cursor !== null);
      return items;
    },
  };
  return client;
}

function serviceOf(method: string, address: string): ServiceName {
  const pathOnly = address.split('?')[0]!;
  for (const [, row] of policyRows) {
    const pattern = new RegExp(`^${row.path.replaceAll(/:[a-z]+/g, '[^/]+')}$`);
    if (row.method === method && pattern.test(pathOnly)) return row.service;
  }
  throw new Error(`the policy table has no ${method} ${address}`);
}
