import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { PaymentDocument } from '../domain/payment.ts';
import type { SettlementDeps } from './settlement-deps.ts';
import type { InvoiceDocument, InvoiceLine } from '../../invoices/exports.ts';
import { type MonthReading, readMonth } from '../../reconciliation/exports.ts';

export interface PrintedInvoice {
  invoice: InvoiceDocument;
  /** Null where the month has more lines than a document holds. */
  lines: InvoiceLine[] | null;
}

/**
 * Lines that one statement prints. More would hold a process's memory and clock: 20,000 are 400
 * pages, 5 s and 270 MB. A county's month has a few hundred.
 */
const MOST_LINES = 20_000;

/** Payments a read. A year has a few dozen; larger and smaller change nothing but round trips. */
const PAYMENTS_A_READ = 500;

interface Asked {
  projectId: string;
  month: string;
  /** A run of the reconciliation; the newest where it is left out. */
  version?: number | undefined;
}

/** A month with the terms of its project. Refuses: not-found, and as `readMonth`. */
export async function readPrintedMonth(
  deps: SettlementDeps,
  { projectId, month, version }: Asked,
): Promise<Outcome<{ terms: ProjectTerms; reading: MonthReading }, Refused>> {
  const terms = await deps.readTerms(projectId);
  if (!terms) return refuse('not-found');
  const reading = await readMonth(deps, projectId, month, version);
  return reading.ok ? ok({ terms, reading: reading.value }) : reading;
}

/** The invoices that a run compared, in its order, with their lines. */
export async function readPrintedInvoices(
  deps: Pick<SettlementDeps, 'invoices'>,
  { result }: Pick<MonthReading, 'result'>,
): Promise<PrintedInvoice[]> {
  const ids = result.invoices.map((it) => it.invoiceId);
  const found = new Map((await deps.invoices.readMany(ids)).map((it) => [it._id, it]));
  const invoices = ids.flatMap((id) => found.get(id) ?? []);
  const fits = invoices.reduce((sum, it) => sum + it.lineCount, 0) <= MOST_LINES;
  const printed: PrintedInvoice[] = [];
  for (const invoice of invoices) {
    const lines = fits ? await collectLines(deps, invoice._id) : null;
    printed.push({ invoice, lines });
  }
  return printed;
}

async function collectLines({ invoices }: Pick<SettlementDeps, 'invoices'>, id: string) {
  const lines: InvoiceLine[] = [];
  for await (const some of invoices.readLines(id)) lines.push(...some);
  return lines;
}

/** Full numbers of the invoices that a month's differences name, those of earlier months too. */
export async function readNamedInvoices(
  deps: Pick<SettlementDeps, 'invoices'>,
  { result }: Pick<MonthReading, 'result'>,
): Promise<Map<string, string>> {
  const all = [...result.differences, ...result.carriedForward.map((it) => it.difference)];
  const ids = new Set(all.flatMap((it) => ('invoiceId' in it && it.invoiceId) || []));
  const found = await deps.invoices.readMany([...ids]);
  return new Map(found.map((it) => [it._id, it.fullNumber]));
}

/** Every payment of a month, or of the whole project, in order of recording. */
export async function readAllPayments(
  { payments }: Pick<SettlementDeps, 'payments'>,
  projectId: string,
  month?: string,
): Promise<PaymentDocument[]> {
  const all: PaymentDocument[] = [];
  for (;;) {
    const after = all.at(-1)?._id;
    const some = await payments.list({ projectId, month, after, most: PAYMENTS_A_READ });
    all.push(...some);
    if (some.length < PAYMENTS_A_READ) return all;
  }
}
