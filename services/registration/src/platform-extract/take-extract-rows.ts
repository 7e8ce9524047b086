import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { ExtractHeaders } from './extract-columns.ts';
import { type ParsedRow, parseExtractRow, type RowFault } from './parse-extract-row.ts';
import { toWaves } from './to-waves.ts';
import type { Registered } from '../registrations/module.ts';
import type { ExtractContext, ExtractDeps, ExtractRow, RowResult } from './extract-deps.ts';

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
      const { code, column, message } = event.problem;
      results.set(event.row, refused(event.row, fault(code, column, message)));
      continue;
    }
    const parsed = parseExtractRow(event.cells, headers);
    if (parsed.ok) settled.push({ row: event.row, parsed: parsed.value });
    else results.set(event.row, refused(event.row, parsed.refusal));
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
  if (outcome.ok) return taken(context.importId, row, outcome.value);
  // No fault of the row: the whole run is tried again.
  if (outcome.refusal.code === 'unavailable') throw new Error('registrations are not available');
  return refused(row, faultOf(outcome.refusal, headers));
}

/** A registration that this very row brought in an earlier run is no repetition. */
function taken(importId: string, row: number, { known, registration }: Registered): RowResult {
  const { source, entitlement } = registration;
  const isOwn = source?.importId === importId && source.row === row;
  if (known && !isOwn) return { ...plain(row), outcome: 'repeated' };
  if (entitlement.granted) return { ...plain(row), outcome: 'accepted' };
  return { ...plain(row), outcome: 'excluded', reason: entitlement.reason };
}

function plain(row: number): Omit<RowResult, 'outcome'> {
  return { row, reason: null, column: null, message: null };
}

function refused(row: number, { reason, column, message }: RowFault): RowResult {
  return { row, outcome: 'refused', reason, column, message };
}

/** Which column a refusal of the act is about, in the file's own words. */
function faultOf({ code, errors, detail }: Refused, headers: ExtractHeaders): RowFault {
  if (code === 'uscc-invalid') {
    return fault(code, headers.uscc, errors?.[0]?.message ?? '统一社会信用代码有误');
  }
  if (code === 'registered-in-future') {
    const column = headers.registeredAt ?? headers.establishedOn;
    return fault(code, column, '登记时间晚于现在');
  }
  if (code === 'case-number-used') {
    return fault(code, headers.caseNumber, '该办件编号已有内容不同的登记');
  }
  return fault(code, undefined, detail ?? code);
}

function fault(reason: string, column: string | undefined, message: string): RowFault {
  return { reason, column: column ?? null, message };
}
