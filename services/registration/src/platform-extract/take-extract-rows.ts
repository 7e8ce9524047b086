import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { RowResult } from '@seal/contracts/common/import';
import { type Saying, saying } from '@seal/contracts/common/import-words';
import { sayUscc } from '@seal/contracts/common/import-words/say-uscc';
import { extractColumns, type ExtractHeaders } from './extract-columns.ts';
import {
  type ParsedRow,
  parseExtractRow,
  type RowFault,
  type RowNotes,
} from './parse-extract-row.ts';
import { toWaves } from './to-waves.ts';
import type { Registered } from '../registrations/module.ts';
import type { CellProblem, ExtractContext, ExtractDeps, ExtractRow } from './extract-deps.ts';

type Settled = { row: number; parsed: ParsedRow };

/**
 * Takes a batch of rows in: all of them at once, but rows of one enterprise or case number one
 * after the other, so that the first in the file wins the entitlement. Out: a result a row, in file
 * order.
 */
export async function takeExtractRows(
  deps: ExtractDeps,
  context: ExtractContext,
  headers: ExtractHeaders,
  batch: readonly ExtractRow[],
): Promise<RowResult[]> {
  const results = new Map<number, RowResult>();
  const settled: Settled[] = [];
  for (const event of batch) {
    if ('problem' in event) {
      const { code, column } = event.problem;
      results.set(event.row, refused(event.row, fault(code, column, toSaying(event.problem)), []));
      continue;
    }
    const { row, cells, notes = [] } = event;
    const parsed = parseExtractRow({ cells, problems: toSayings(event.problems) }, headers);
    if (!parsed.ok) results.set(row, refused(row, parsed.refusal, notes));
    else {
      const all = [...notes, ...parsed.value.notes];
      settled.push({ row, parsed: { ...parsed.value, notes: all } });
    }
  }
  for (const wave of toWaves(settled, ({ parsed }) => [parsed.uscc, parsed.body.caseNumber])) {
    const taken = await Promise.all(wave.map((it) => takeRow(deps, context, headers, it)));
    for (const result of taken) results.set(result.row, result);
  }
  return batch.flatMap(({ row }) => results.get(row) ?? []);
}

async function takeRow(
  deps: ExtractDeps,
  context: ExtractContext,
  headers: ExtractHeaders,
  { row, parsed }: Settled,
): Promise<RowResult> {
  const outcome = await deps.register({
    actor: context.actor,
    now: deps.now(),
    projectId: context.projectId,
    body: parsed.body,
    takeOver: context.takeOver,
    source: { importId: context.importId, row },
  });
  if (outcome.ok) return taken(context.importId, row, parsed.notes, outcome.value);
  // No fault of the row: the whole run is tried again.
  if (outcome.refusal.code === 'unavailable') throw new Error('registrations are not available');
  return refused(row, faultOf(outcome.refusal, headers, parsed), parsed.notes);
}

/** A registration that this very row brought in an earlier run is no repetition. */
function taken(
  importId: string,
  row: number,
  notes: RowNotes,
  { known, registration }: Registered,
): RowResult {
  const { source, entitlement } = registration;
  const isOwn = source?.importId === importId && source.row === row;
  const plain = { row, reason: null, column: null, saying: null, ...withNotes(notes) };
  if (known && !isOwn) return { ...plain, outcome: 'repeated' };
  if (entitlement.granted) return { ...plain, outcome: 'accepted' };
  return { ...plain, outcome: 'excluded', reason: entitlement.reason };
}

function refused(
  row: number,
  { reason, column, saying: words }: RowFault,
  notes: RowNotes,
): RowResult {
  return { row, outcome: 'refused', reason, column, saying: words, ...withNotes(notes) };
}

/** Most rows have none, and are kept without. */
function withNotes(notes: RowNotes): Pick<RowResult, 'notes'> {
  return notes.length > 0 ? { notes } : {};
}

/** Which column a refusal of the act is about, in the file's own words. */
function faultOf(
  { code, errors = [] }: Refused,
  headers: ExtractHeaders,
  { body }: ParsedRow,
): RowFault {
  if (code === 'uscc-invalid') {
    return fault(code, headers.uscc, sayUscc(body.uscc) ?? saying('invalid-value', {}));
  }
  if (code === 'registered-in-future') {
    const column = headers.registeredAt ?? headers.establishedOn;
    return fault(code, column, saying('registered-in-future', {}));
  }
  if (code === 'case-number-used') {
    const fields = errors.map(({ pointer }) => nameOf(pointer.slice(1), headers));
    return fault(code, headers.caseNumber, saying(code, { fields: fields.join('、') }));
  }
  return fault(code, undefined, saying('refused', { code }));
}

/** A field by the name of its column in the file. */
function nameOf(field: string, headers: ExtractHeaders): string {
  const column = field === 'contact' ? 'phone' : (field as keyof ExtractHeaders);
  const fallback = column === 'registeredAt' ? headers.establishedOn : undefined;
  return (
    headers[column] ??
    fallback ??
    extractColumns.find(({ key }) => key === column)?.headers[0] ??
    field
  );
}

function fault(reason: string, column: string | undefined, words: Saying): RowFault {
  return { reason, column: column ?? null, saying: words };
}

function toSaying({ code, params }: CellProblem): Saying {
  return { word: code, params };
}

function toSayings<K extends string>(problems: Partial<Record<K, CellProblem>> = {}) {
  const entries = Object.entries<CellProblem>(problems as Record<K, CellProblem>);
  return Object.fromEntries(entries.map(([key, problem]) => [key, toSaying(problem)])) as Partial<
    Record<K, Saying>
  >;
}
