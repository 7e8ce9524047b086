import type { EnterpriseBooks } from '@seal/contracts/finance/enterprise-books';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { BookUnavailable } from './book-reader.ts';
import type { ReconciliationDeps } from './reconciliation-deps.ts';

interface Asked {
  projectId: string;
  uscc: string;
  /** The caller's own, for reading the other services' books. */
  bearer: string;
}

/**
 * What the four books say of one enterprise: platform, orders, the engraver's ledger, invoices.
 * Refuses: not-found, unavailable.
 */
export async function readEnterpriseBooks(
  deps: Pick<ReconciliationDeps, 'readBook' | 'readPrices' | 'readTerms' | 'months' | 'invoices'>,
  { projectId, uscc, bearer }: Asked,
): Promise<Outcome<EnterpriseBooks, Refused>> {
  if (!(await deps.readTerms(projectId))) return refuse('not-found');
  const only = { uscc };
  try {
    const [registrations, orders, ledgerSeals, invoiceLines] = await Promise.all([
      all(deps.readBook('registrations', projectId, bearer, only)),
      all(deps.readBook('orders', projectId, bearer, only)),
      all(deps.readBook('ledger-seals', projectId, bearer, only)),
      readInvoiceLines(deps, projectId, uscc),
    ]);
    const prices = await readPrices(deps, projectId, new Set(orders.map((it) => it.orderId)));
    const priced = orders.map((it) => ({ ...it, amountFen: prices.get(it.orderId) ?? null }));
    return ok({ uscc, registrations, orders: priced, ledgerSeals, invoiceLines });
  } catch (error) {
    if (error instanceof BookUnavailable) return refuse('unavailable', error.message);
    throw error;
  }
}

async function all<Line>(pieces: AsyncIterable<Line[]>): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const some of pieces) lines.push(...some);
  return lines;
}

async function readInvoiceLines(
  { months, invoices }: Pick<ReconciliationDeps, 'months' | 'invoices'>,
  projectId: string,
  uscc: string,
): Promise<EnterpriseBooks['invoiceLines']> {
  const inForce = (await months.list(projectId)).flatMap((it) => it.invoices);
  const heads = new Map((await invoices.readMany(inForce)).map((it) => [it._id, it]));
  const found = await invoices.findLines(inForce, uscc);
  const lines = found.flatMap(([id, some]) => {
    const { fullNumber: invoiceNumber, month, issuedOn } = heads.get(id)!;
    return some.map(({ uscc: _uscc, ...line }) => ({ invoiceNumber, month, issuedOn, ...line }));
  });
  return lines.sort((a, b) => a.month.localeCompare(b.month) || a.line - b.line);
}

async function readPrices(
  { readPrices: read }: Pick<ReconciliationDeps, 'readPrices'>,
  projectId: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const prices = new Map<string, number>();
  if (wanted.size === 0) return prices;
  for await (const { amountFen, orderIds } of read(projectId)) {
    for (const id of orderIds) if (wanted.has(id)) prices.set(id, amountFen);
  }
  return prices;
}
