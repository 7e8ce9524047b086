import type { Difference } from '@seal/contracts/finance/reconciliation';
import type { LineClass } from '@seal/contracts/finance/difference-kinds';
import type {
  Books,
  InvoiceLineRecord,
  InvoiceRecord,
  LedgerRecord,
  OrderRecord,
  RegistrationRecord,
} from './books.ts';

/** Everything that the four books hold of one enterprise. One set is due to it, ever. */
export interface Dossier {
  uscc: string;
  registrations: RegistrationRecord[];
  orders: OrderRecord[];
  ledger: LedgerRecord[];
  /** The lines that bill it, in the order in which they count; filled month by month. */
  lines: BilledLine[];
  /** How many of the first lines are cancelled: they are never looked at again. */
  gone: number;
}

/** An invoice line and what became of it. */
export interface BilledLine {
  invoice: InvoiceRecord;
  record: InvoiceLineRecord;
  dossier: Dossier;
  lineClass: LineClass;
  difference: Difference | null;
  /** A red-letter line has taken it back. */
  cancelled: boolean;
  /** It is red-letter and takes back a line that an earlier month matched. */
  takesBack: boolean;
}

export type Dossiers = Map<string, Dossier>;

/** The books of every enterprise, by credit code. */
export function openDossiers(books: Books): Dossiers {
  const dossiers: Dossiers = new Map();
  for (const it of books.registrations) {
    const dossier = dossierOf(dossiers, it.uscc);
    dossier.registrations = appended(dossier.registrations, it);
  }
  for (const it of books.orders) {
    const dossier = dossierOf(dossiers, it.uscc);
    dossier.orders = appended(dossier.orders, it);
  }
  for (const it of books.ledger) {
    const dossier = dossierOf(dossiers, it.uscc);
    dossier.ledger = appended(dossier.ledger, it);
  }
  return dossiers;
}

/** The dossier of that code; an empty one is opened where no book knows it. */
export function dossierOf(dossiers: Dossiers, uscc: string): Dossier {
  const known = dossiers.get(uscc);
  if (known) return known;
  const opened = { uscc, registrations: [], orders: [], ledger: [], lines: [], gone: 0 };
  dossiers.set(uscc, opened);
  return opened;
}

/**
 * Up to so many entries a list is copied. A list that grows by `push` keeps room for 17: with three
 * lists for each of 100,000 enterprises that is 40 MB of nothing. Larger, copying long lists costs
 * time; smaller, the three rows of a set take that room.
 */
const COPIED = 4;

function appended<T>(list: T[], it: T): T[] {
  if (list.length < COPIED) return [...list, it];
  list.push(it);
  return list;
}

/** Adds a line to those that bill its enterprise. */
export function bill(line: BilledLine): void {
  line.dossier.lines = appended(line.dossier.lines, line);
}

/** The first line that bills the enterprise and still stands: the one that bills its set. */
export function firstStanding(dossier: Dossier): BilledLine | undefined {
  while (dossier.lines[dossier.gone]?.cancelled) dossier.gone += 1;
  return dossier.lines[dossier.gone];
}
