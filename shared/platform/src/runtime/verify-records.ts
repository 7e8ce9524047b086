import type mongoose from 'mongoose';
import { type Finding, findHistoryGaps, findUnhandled } from '../mongo/find-history-gaps.ts';
import type { ModuleRecords } from './module.ts';

const NO_GAP = 'no gap in any history';
const HANDLED = 'each published history entry is handled';

/** The names of what `verifyRecords` looks at, as findings carry them. */
export function checksOf(records: readonly ModuleRecords[]): string[] {
  const own = records.flatMap(({ checks = [] }) => checks.flatMap(({ names }) => names));
  return [...new Set([NO_GAP, HANDLED, ...own])];
}

/**
 * All that must hold of a service's records on a live database: no gap in any history, nothing
 * published before `handledBefore` that no consumer has handled, and what each module checks
 * itself. Answers what is wrong; empty is green.
 */
export async function verifyRecords(
  records: readonly ModuleRecords[],
  connection: mongoose.Connection,
  handledBefore: Date,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { collections, outboxes = [], checks = [] } of records) {
    for (const { name, hasHistory } of collections) {
      if (hasHistory) findings.push(...(await findHistoryGaps(connection.collection(name))));
    }
    for (const { collection, to } of outboxes) {
      const published = connection.collection(collection);
      findings.push(...(await findUnhandled(published, to, handledBefore)));
    }
    for (const check of checks) findings.push(...(await check.find(connection, handledBefore)));
  }
  return findings;
}

/** `verifyRecords` of one service, for who checks its database from outside. */
export function verifierOf(records: readonly ModuleRecords[]) {
  return (connection: mongoose.Connection, handledBefore: Date) =>
    verifyRecords(records, connection, handledBefore);
}
