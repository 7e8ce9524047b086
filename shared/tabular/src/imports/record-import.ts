import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Repeat } from '@seal/kernel/aggregate/history';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { newId } from '@seal/kernel/ids';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Actor } from '@seal/contracts/common/roles';
import { fingerprintOf } from '@seal/platform/http/parse-call';
import { emptyTally, type ImportDocument } from './import-document.ts';
import type { ImportParts } from './run-import.ts';

export interface RecordImportInput {
  projectId: string;
  actor: Actor;
  repeat: Repeat | undefined;
  file: { id: string; filename: string | null; sha256: string };
  takeOver: boolean;
  sets: Record<string, number> | undefined;
}

/**
 * Records an uploaded file to be worked on. A repeated Idempotency-Key with the same file and
 * fields is answered with the first import, and the second upload is thrown away. Refused:
 * idempotency-key-reused.
 */
export async function recordImport(
  { imports, files, clock }: Pick<ImportParts, 'imports' | 'files' | 'clock'>,
  input: RecordImportInput,
): Promise<Outcome<ImportDocument, Refused>> {
  const document = toDocument(input, clock.now());
  const inserted = await imports.insert(document);
  if (inserted === 'inserted') return ok(document);
  await files.remove(input.file.id);
  if (inserted.fingerprint !== document.fingerprint) return refuse('idempotency-key-reused');
  return ok(inserted);
}

function toDocument(input: RecordImportInput, now: Date): ImportDocument {
  const { actor, file, projectId, repeat, takeOver, sets } = input;
  // A multipart body is no JSON: what was sent is the file's hash and the fields beside it.
  const content = canonicalJson({
    sent: repeat?.fingerprint ?? null,
    sha256: file.sha256,
    takeOver,
  });
  return {
    _id: newId(),
    projectId,
    status: 'queued',
    fileId: file.id,
    filename: file.filename,
    sha256: file.sha256,
    takeOver,
    ...emptyTally(),
    failure: null,
    createdAt: now,
    finishedAt: null,
    actor,
    ...(repeat ? { creationKey: repeat.key, fingerprint: fingerprintOf(content) } : {}),
    runner: null,
    progressAt: now,
    settledRow: 0,
    faults: 0,
    ...(sets ? { sets } : {}),
  };
}
