import type { LineClass } from '@seal/contracts/finance/difference-kinds';
import type { MonthSums } from '../../budget/exports.ts';
import type { MonthDocument } from '../../months/exports.ts';

/**
 * What the ledger has of one month, beside the month itself. In: its sums. Out: faults in words.
 */
export function findMonthFaults(
  month: Omit<MonthDocument, 'history'>,
  { settledFen, paidFen }: MonthSums,
): string[] {
  const faults: string[] = [];
  const { settlement, state, runs } = month;
  const isSettled = state === 'settled';
  const wanted = isSettled ? (settlement?.amountFen ?? 0) : 0;
  // While the ledger is being told it may be before or after.
  const isMoving = state === 'posting' || state === 'reopening';
  if (!isMoving && settledFen !== wanted) {
    faults.push(`${month.month} is ${state} over ${wanted} fen, the ledger settled ${settledFen}`);
  }
  const run = settlement && runs.find((it) => it.version === settlement.runVersion);
  if (settlement && run?.matched.amountFen !== settlement.amountFen) {
    const matched = run?.matched.amountFen;
    faults.push(`${month.month} settles ${settlement.amountFen} fen, its run matched ${matched}`);
  }
  if (paidFen > Math.max(settledFen, 0) || paidFen < Math.min(settledFen, 0)) {
    faults.push(`${month.month} is paid ${paidFen} fen, settled ${settledFen}`);
  }
  return faults;
}

/** A line of a settled month, with the class that it was settled under. */
export interface SettledLine {
  uscc: string;
  amountFen: number;
  lineClass: LineClass;
}

/**
 * The enterprises whose set is settled more than once. In: the settled months' lines, month by
 * month; a red-letter line frees what an earlier month has settled.
 */
export function findSettledTwice(months: readonly (readonly SettledLine[])[]): string[] {
  const settled = new Map<string, number>();
  const add = (uscc: string, sets: number) => settled.set(uscc, (settled.get(uscc) ?? 0) + sets);
  const twice = new Set<string>();
  for (const lines of months) {
    for (const { uscc, amountFen, lineClass } of lines) {
      if (lineClass === 'cancelled' && amountFen < 0 && settled.get(uscc)) add(uscc, -1);
    }
    for (const { uscc, lineClass } of lines) if (lineClass === 'matched') add(uscc, 1);
    for (const [uscc, sets] of settled) if (sets > 1) twice.add(uscc);
  }
  return [...twice].sort();
}
