import { setTimeout as pause } from 'node:timers/promises';
import type { Understood } from '@seal/contracts/common/import';
import { saying } from '@seal/contracts/common/import-words';
import { newId } from '@seal/kernel/ids';
import type { Clock } from '@seal/platform/runtime/clock';
import type { FileStore } from '@seal/platform/files/file-store';
import { isUnavailable } from '@seal/platform/mongo/is-unavailable';
import { nothingUnderstood } from '../table/reading.ts';
import type { TableEvent } from '../table/table-types.ts';
import { count, type FileFailure, type ImportDocument, type Tally } from './import-document.ts';
import type { Headers, ImportKind } from './import-kind.ts';
import type { ImportRowStore } from './import-row-store.ts';
import type { ImportStore } from './import-store.ts';
import { readRows } from './read-rows.ts';

export interface ImportParts {
  imports: ImportStore;
  rows: ImportRowStore;
  files: FileStore;
  clock: Clock;
}

/**
 * Rows that are settled before their results and the progress are kept. Larger: more memory, and
 * more rows done again after a kill. Smaller: more round trips an import.
 */
const BATCH_ROWS = 400;

/** How often it is looked whether all that has to follow has followed. */
const LOOK_MS = 250;

/**
 * How long what follows may make no headway before the import is called done without it: it will
 * follow when the other service is back, and a clerk must not wait for that.
 */
const PATIENCE_MS = 60_000;

/** An import on which the code breaks each time would otherwise be tried for ever. */
const MOST_FAULTS = 3;

const internal: FileFailure = {
  code: 'internal',
  saying: saying('internal', {}),
  row: null,
  column: null,
  sheet: null,
};

/** What one run holds on to. */
interface Run<K extends string> {
  parts: ImportParts;
  kind: ImportKind<K>;
  document: ImportDocument;
  runner: string;
  understood: Understood;
  /** True once the process is asked to stop: the run then ends with the batch under way. */
  isStopping(): boolean;
}

/** Another runner has taken over: this one must not write any more. */
class ClaimLost extends Error {}

/** The process stops: what is not taken yet is another's. */
class Stopping extends Error {}

/**
 * Works an import through: row by row in the order of the file, in batches. May be run again at any
 * time: a row that is settled stays settled. Does nothing where another runner is alive or the
 * import is done. Errors of the servers are thrown, after which another run may go on.
 * Answers whether it gave the import back half done, since the process is to stop.
 */
export async function runImport<K extends string>(
  parts: ImportParts,
  kind: ImportKind<K>,
  importId: string,
  isStopping: () => boolean,
): Promise<'ended' | 'given-back'> {
  const runner = newId();
  const document = await parts.imports.claim(importId, runner, parts.clock.now());
  if (!document) return 'ended';
  const run = { parts, kind, document, runner, understood: nothingUnderstood(), isStopping };
  try {
    const failure = await takeFile(run);
    if (!failure) await settleAll(run);
    await finish(run, failure);
    return 'ended';
  } catch (error) {
    if (error instanceof ClaimLost) return 'ended';
    if (error instanceof Stopping) {
      await parts.imports.giveBack(importId, runner, false);
      return 'given-back';
    }
    await breakOff(run, error);
    throw error;
  }
}

/** Reads to the end of the file, or to what makes it unreadable, which is the answer. */
async function takeFile<K extends string>(run: Run<K>): Promise<FileFailure | undefined> {
  const { parts, kind, document } = run;
  const tally = await parts.rows.tally(document._id);
  let batch: TableEvent<K>[] = [];
  let known: Headers<K> = {};

  async function settleBatch(): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    const results = await kind.takeRows(document, known, batch);
    await parts.rows.keep(document._id, results);
    for (const result of results) count(tally, result);
    batch = [];
    await keepProgress(run, tally, last.row);
  }

  for await (const event of readRows(parts.files, document.fileId, kind, run.understood)) {
    if ('failure' in event) {
      await settleBatch();
      return event.failure;
    }
    // Another sheet calls its columns by other names.
    if (event.headers !== known) await settleBatch();
    known = event.headers;
    if (event.row.row <= document.settledRow) continue;
    batch.push(event.row);
    if (batch.length >= BATCH_ROWS) await settleBatch();
  }
  await settleBatch();
  return undefined;
}

/** Waits for what follows while it makes headway. */
async function settleAll<K extends string>(run: Run<K>): Promise<void> {
  const tally = await run.parts.rows.tally(run.document._id);
  let fewest = Infinity;
  let idleMs = 0;
  while (idleMs < PATIENCE_MS) {
    const left = await run.kind.settle(run.document);
    if (left === 0) return;
    idleMs = left < fewest ? 0 : idleMs + LOOK_MS;
    fewest = Math.min(fewest, left);
    await keepProgress(run, tally, 0);
    await pause(LOOK_MS);
  }
}

async function keepProgress<K extends string>(run: Run<K>, tally: Tally, row: number) {
  const { parts, document, runner } = run;
  const now = parts.clock.now();
  const kept = await parts.imports.keepProgress(document._id, runner, tally, row, now);
  if (!kept) throw new ClaimLost();
  if (run.isStopping()) throw new Stopping();
}

async function finish<K extends string>(run: Run<K>, failure: FileFailure | undefined) {
  const { parts, kind, document, runner, understood } = run;
  const keep = (results: Parameters<ImportRowStore['keep']>[1]) =>
    parts.rows.keep(document._id, results);
  const sets = failure ? undefined : await kind.conclude?.(document, keep);
  const tally = await parts.rows.tally(document._id);
  const end = { tally, failure: failure ?? null, sets, understood };
  await parts.imports.finish(document._id, runner, end, parts.clock.now());
}

/** A fault of the servers passes; one of the code is tried a few times and then said. */
async function breakOff<K extends string>(run: Run<K>, error: unknown): Promise<void> {
  const { parts, document, runner } = run;
  const isFault = !isUnavailable(error);
  if (isFault && document.faults + 1 >= MOST_FAULTS) {
    await finish(run, internal);
  } else {
    await parts.imports.giveBack(document._id, runner, isFault).catch(() => undefined);
  }
}
