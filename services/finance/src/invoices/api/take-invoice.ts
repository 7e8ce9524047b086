import type { invoiceEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { InvoiceBody } from '@seal/contracts/finance/invoice';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { type Outcome, refuse } from '@seal/kernel/outcome';
import type { FileStore } from '@seal/platform/files/file-store';
import { readUpload } from '@seal/platform/files/read-upload';
import type { Call } from '@seal/platform/http/call';
import { languageOf } from '@seal/platform/http/language-of';
import { fingerprintOf, parseWith } from '@seal/platform/http/parse-call';
import { z } from 'zod';
import type { InvoiceDeps } from '../application/invoice-deps.ts';
import { recordInvoice } from '../application/record-invoice.ts';
import type { InvoiceDocument, InvoiceFile } from '../domain/invoice.ts';
import { toContent } from '../domain/to-content.ts';
import { readInvoiceFile } from './read-invoice-file.ts';

export interface InvoiceParts {
  deps: InvoiceDeps;
  files: FileStore;
  now: () => Date;
}

type Received = Call<(typeof invoiceEndpoints)['recordInvoice']>;
type Taken = Outcome<InvoiceDocument, Refused>;

const noFields = z.strictObject({});

/** Takes an invoice in, whether it came as JSON or as a file. */
export async function takeInvoice(parts: InvoiceParts, call: Received): Promise<Taken> {
  if (!call.request.is('multipart/form-data')) return record(parts, call, call.body, null);
  // Looked at first, so that a file for a project that isn't there is not even taken in.
  if (await parts.deps.readTerms(call.params['project']!)) return recordFile(parts, call);
  call.request.resume();
  return refuse('not-found');
}

/** A file that comes to nothing, or came before, is not kept. */
async function recordFile(parts: InvoiceParts, call: Received): Promise<Taken> {
  const { files } = parts;
  const upload = await readUpload(call.request, files);
  if (!upload.ok) return upload;
  const { file, fields } = upload.value;
  const { id, sha256, bytes, filename: name } = file;
  const allowed = parseWith(noFields, fields);
  const body = allowed.ok ? await readInvoiceFile(files, id, languageOf(call.request)) : allowed;
  const recorded = body.ok
    ? await record(parts, call, body.value, { id, name, sha256, bytes })
    : body;
  if (!recorded.ok || recorded.value.file?.id !== id) await files.remove(id);
  return recorded;
}

async function record(
  { deps, now }: InvoiceParts,
  { params, actor, repeat }: Received,
  body: InvoiceBody,
  file: InvoiceFile | null,
): Promise<Taken> {
  const content = toContent(body);
  if (!content.ok) return content;
  // A multipart body is no JSON: what was sent is the file.
  const sent = canonicalJson({ sent: repeat?.fingerprint ?? null, sha256: file?.sha256 ?? null });
  return recordInvoice(deps, {
    projectId: params['project']!,
    content: content.value,
    file,
    actor,
    now: now(),
    ...(repeat ? { repeat: { key: repeat.key, fingerprint: fingerprintOf(sent) } } : {}),
  });
}
