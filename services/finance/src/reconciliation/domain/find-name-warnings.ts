import type { NameWarning } from '@seal/contracts/finance/reconciliation';
import { sameName } from '@seal/kernel/enterprise-name';
import { compareText, firstOf } from './compare.ts';
import type { BilledLine, Dossier } from './dossier.ts';
import type { MonthSpan } from './month-span.ts';
import { recordedName } from './recorded-name.ts';

/** The month's lines, red-letter ones included, whose name is not the one recorded for the code. */
export function warnOfLine(
  { dossier, record, invoice }: BilledLine,
  endsAt: number,
): NameWarning | undefined {
  const recorded = recordedName(dossier, endsAt);
  const { enterpriseName: name, line } = record;
  if (recorded === undefined || isSame(name, recorded)) return undefined;
  const { invoiceId } = invoice;
  const { uscc } = dossier;
  return {
    kind: 'name-differs',
    uscc,
    book: 'invoice',
    name,
    recordedName: recorded,
    invoiceId,
    line,
  };
}

/** Other names in the month's ledger rows of one enterprise, each once. */
export function warnOfLedger(dossier: Dossier, { startsAt, endsAt }: MonthSpan): NameWarning[] {
  const { uscc } = dossier;
  const recorded = recordedName(dossier, endsAt);
  if (recorded === undefined) return [];
  const names = new Set<string>();
  for (const { completedAt, enterpriseName } of dossier.ledger) {
    const at = completedAt.getTime();
    if (at < startsAt || at >= endsAt || isSame(enterpriseName, recorded)) continue;
    names.add(enterpriseName);
  }
  const nowhere = { invoiceId: null, line: null };
  return [...names].map((name) => ({
    kind: 'name-differs',
    uscc,
    book: 'ledger',
    name,
    recordedName: recorded,
    ...nowhere,
  }));
}

/** The order in which warnings are listed. */
export function compareWarnings(a: NameWarning, b: NameWarning): number {
  return firstOf(
    compareText(a.uscc, b.uscc),
    compareText(a.book, b.book),
    compareText(a.invoiceId ?? '', b.invoiceId ?? ''),
    (a.line ?? 0) - (b.line ?? 0),
    compareText(a.name, b.name),
  );
}

/** Most names are equal as they stand; normalising each would be most of a month's work. */
function isSame(a: string, b: string): boolean {
  return a === b || sameName(a, b);
}
