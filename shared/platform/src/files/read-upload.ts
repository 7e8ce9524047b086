import type { Readable } from 'node:stream';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import busboy from 'busboy';
import type { Request } from 'express';
import type { FileStore, StoredFile } from './file-store.ts';

export interface Upload {
  file: StoredFile & { filename: string | null };
  fields: Record<string, string>;
}

/** A year's extract is 1 MB; 100,000 rows of XLSX are 12. Larger is not a file of this kind. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Streams the multipart field `file` into the store and gathers the fields beside it.
 * Refuses another content type, a missing or second file, and one that is too large.
 */
export async function readUpload(
  request: Request,
  store: FileStore,
): Promise<Outcome<Upload, Refused>> {
  const parser = openParser(request);
  if (!parser) return refuse('unsupported-media-type', 'multipart/form-data is expected');
  const fields: Record<string, string> = {};
  let saving: Promise<Upload['file']> | undefined;
  let refused: Refused | undefined;
  parser.on('field', (name, value, info) => {
    if (info.valueTruncated || Object.hasOwn(fields, name)) refused ??= { code: 'invalid-fields' };
    else Object.defineProperty(fields, name, { value, enumerable: true });
  });
  parser.on('file', (name, content: Readable & { truncated?: boolean }, info) => {
    if (name !== 'file') {
      refused ??= unknownFile(name);
      content.resume();
      return;
    }
    content.on('limit', () => (refused ??= { code: 'body-too-large' }));
    const filename = info.filename === undefined ? null : info.filename.slice(0, 200);
    saving = store.save(content, filename ?? 'upload').then((file) => ({ ...file, filename }));
    saving.catch(() => undefined); // awaited below; this only keeps it from being unhandled
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
    parser.on(limit, () => (refused ??= { code: 'malformed-request', detail: limit }));
  }
  const complete = await new Promise<boolean>((resolve) => {
    parser.on('close', () => resolve(true));
    parser.on('error', () => resolve(false));
    request.on('aborted', () => resolve(false));
    request.pipe(parser);
  });
  if (!complete) return refuse('malformed-request', 'the multipart body is broken');
  const file = await saving;
  if (refused && file) await store.remove(file.id);
  if (refused) return { ok: false, refusal: refused };
  if (!file) return missingFile();
  return ok({ file, fields });
}

function openParser(request: Request) {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 8, parts: 10, fieldSize: 4_096, fileSize: LARGEST_FILE },
    });
  } catch {
    return undefined;
  }
}

function missingFile(): Outcome<Upload, Refused> {
  return refuse('invalid-fields', undefined, [
    { pointer: '/file', code: 'required', message: 'The file is missing' },
  ]);
}

function unknownFile(name: string): Refused {
  const error = {
    pointer: `/${name.slice(0, 60)}`,
    code: 'unknown-field',
    message: 'There is no such file field',
  };
  return { code: 'invalid-fields', errors: [error] };
}
