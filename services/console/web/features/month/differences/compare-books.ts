import type { EnterpriseBooks } from '@seal/contracts/finance/enterprise-books';
import type { Project } from '@seal/contracts/projects/project';
import type { Material, SealKind } from '@seal/contracts/common/seals';
import { sameName } from '@seal/kernel/enterprise-name';
import type { ClassKind } from './group-differences.ts';

export const bookNames = ['platform', 'orders', 'ledger', 'invoices'] as const;
export type BookName = (typeof bookNames)[number];

/** What a book says of one fact, and whether that is why the books do not agree. */
export interface BookCell {
  says: string[];
  differs: boolean;
}

export interface BookRow {
  /** A fact's own name, or that of a seal. */
  fact: 'name' | 'day' | 'standing' | 'amount' | { seal: SealKind };
  cells: Record<BookName, BookCell>;
}

/** How the facts are put; the screen has the language. */
export interface BookWords {
  day(at: string): string;
  seal(it: { sealCode: string; material: Material }): string;
  entitlement(it: EnterpriseBooks['registrations'][number]): string;
  order(it: EnterpriseBooks['orders'][number]): string;
  seals(n: number): string;
  line(it: EnterpriseBooks['invoiceLines'][number]): string;
  yuan(fen: number): string;
  missing(book: BookName): string;
}

const says = (lines: string[], differs = false): BookCell => ({ says: lines, differs });
const nothing = says([]);
const isDone = ({ completedAt, cancelledAt }: EnterpriseBooks['orders'][number]) =>
  completedAt !== null && cancelledAt === null;

interface Asked {
  it: EnterpriseBooks;
  sealKinds: Project['sealKinds'];
  /** The difference for which they are looked at: an order that waits is none by itself. */
  kind: ClassKind;
}

/** The four books of one enterprise side by side, with what differs marked. */
export function compareBooks({ it, sealKinds, kind: of }: Asked, words: BookWords): BookRow[] {
  return [
    names(it),
    days(it, words),
    standings(it, { aSet: sealKinds.length, isLate: of === 'never-engraved' }, words),
    ...sealKinds.map((kind) => seals(it, kind, words)),
    amounts(it, words),
  ];
}

function names({ registrations, orders, ledgerSeals, invoiceLines }: EnterpriseBooks): BookRow {
  const recorded = orders[0]?.enterpriseName ?? registrations[0]?.enterpriseName;
  const cell = (lines: readonly { enterpriseName: string }[]) => {
    const found = [...new Set(lines.map(({ enterpriseName }) => enterpriseName))];
    return says(
      found,
      found.some((name) => recorded !== undefined && !sameName(name, recorded)),
    );
  };
  return {
    fact: 'name',
    cells: {
      platform: cell(registrations),
      orders: cell(orders),
      ledger: cell(ledgerSeals),
      invoices: cell(invoiceLines),
    },
  };
}

function days(it: EnterpriseBooks, { day }: BookWords): BookRow {
  const done = it.orders.flatMap(({ completedAt }) => completedAt ?? []);
  const inLedger = it.ledgerSeals.map(({ completedAt }) => completedAt);
  return {
    fact: 'day',
    cells: {
      platform: says(it.registrations.map(({ registeredAt }) => day(registeredAt))),
      orders: says(done.map(day)),
      ledger: says([...new Set(inLedger.map(day))]),
      invoices: says([...new Set(it.invoiceLines.map(({ issuedOn }) => issuedOn))]),
    },
  };
}

/** Who is missing in a book though another has them, sets that lack a seal, sets billed again. */
function standings(
  it: EnterpriseBooks,
  { aSet, isLate }: { aSet: number; isLate: boolean },
  words: BookWords,
): BookRow {
  const { registrations, orders, ledgerSeals, invoiceLines } = it;
  const done = orders.filter(isDone);
  const sets = invoiceLines.reduce((sum, { quantity }) => sum + quantity, 0);
  const none = (book: BookName, differs: boolean) => says([words.missing(book)], differs);
  const isWorked = orders.length + ledgerSeals.length + invoiceLines.length > 0;
  const isDue = isLate || ledgerSeals.length + invoiceLines.length > 0;
  return {
    fact: 'standing',
    cells: {
      platform:
        registrations.length === 0
          ? none('platform', isWorked)
          : says(registrations.map(words.entitlement), isWorked && orders.length === 0),
      orders:
        orders.length === 0
          ? none('orders', isDue)
          : says(orders.map(words.order), isDue && done.length === 0),
      ledger:
        ledgerSeals.length === 0
          ? none('ledger', false)
          : says([words.seals(ledgerSeals.length)], ledgerSeals.length !== aSet),
      invoices:
        invoiceLines.length === 0
          ? none('invoices', done.length > 0)
          : says(invoiceLines.map(words.line), sets !== done.length),
    },
  };
}

function seals(it: EnterpriseBooks, kind: SealKind, { seal }: BookWords): BookRow {
  const of = (some: readonly { kind: SealKind; sealCode: string; material: Material }[]) =>
    some.filter((one) => one.kind === kind).map(seal);
  const made = it.orders.flatMap((order) => of(order.seals));
  const written = of(it.ledgerSeals);
  const isInBoth = it.ledgerSeals.length > 0 && it.orders.some((order) => order.seals.length > 0);
  const differs = isInBoth && made.join() !== written.join();
  const cells = { orders: says(made, differs), ledger: says(written, differs) };
  return { fact: { seal: kind }, cells: { platform: nothing, ...cells, invoices: nothing } };
}

function amounts({ orders, invoiceLines }: EnterpriseBooks, { yuan }: BookWords): BookRow {
  const set = orders.flatMap(({ amountFen }) => amountFen ?? []);
  const billed = invoiceLines.map(({ amountFen }) => amountFen);
  const sum = (fen: readonly number[]) => fen.reduce((all, one) => all + one, 0);
  const differs = set.length > 0 && billed.length > 0 && sum(set) !== sum(billed);
  const cells = { orders: says(set.map(yuan), differs), invoices: says(billed.map(yuan), differs) };
  return { fact: 'amount', cells: { platform: nothing, ledger: nothing, ...cells } };
}
