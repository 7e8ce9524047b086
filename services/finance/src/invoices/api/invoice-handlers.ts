import type { invoiceEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { Invoice } from '@seal/contracts/finance/invoice';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { z } from 'zod';
import type { InvoiceDocument, InvoiceLine } from '../domain/invoice.ts';
import { viewInvoice } from './invoice-view.ts';
import { type InvoiceParts, takeInvoice } from './take-invoice.ts';

/** More lines than that are read by pages: an answer of 100,000 is 16 MB. */
const MOST_SHOWN = 10_000;

const AfterId = z.tuple([z.string()]);
const AfterPlace = z.tuple([z.int().min(0)]);

export function invoiceHandlers(parts: InvoiceParts): Handlers<typeof invoiceEndpoints> {
  const { deps } = parts;

  async function find(params: Record<string, string>): Promise<InvoiceDocument | undefined> {
    const invoice = await deps.invoices.read(params['invoice']!);
    return invoice?.projectId === params['project'] ? invoice : undefined;
  }

  async function view(invoice: InvoiceDocument): Promise<Invoice> {
    if (invoice.lineCount > MOST_SHOWN) return { ...viewInvoice(invoice), lines: null };
    const lines: InvoiceLine[] = [];
    for await (const piece of deps.invoices.readLines(invoice._id)) lines.push(...piece);
    return { ...viewInvoice(invoice), lines };
  }

  return {
    async recordInvoice(call) {
      const taken = await takeInvoice(parts, call);
      if (!taken.ok) return taken;
      const { _id, projectId } = taken.value;
      const location = `/projects/${projectId}/invoices/${_id}`;
      return ok({ body: await view(taken.value), version: 1, location });
    },

    async listInvoices({ params, query }) {
      const projectId = params['project']!;
      const after = readCursor(query.cursor, AfterId);
      if (!after.ok) return after;
      if (!(await deps.readTerms(projectId))) return refuse('not-found');
      const { month, limit = DEFAULT_LIMIT } = query;
      const page = { projectId, month, after: after.value?.[0], most: limit + 1 };
      const found = await deps.invoices.list(page);
      return ok({ body: toPage(found, limit, viewInvoice, (it) => [it._id]) });
    },

    async readInvoice({ params }) {
      const invoice = await find(params);
      return invoice ? ok({ body: await view(invoice), version: 1 }) : refuse('not-found');
    },

    async listInvoiceLines({ params, query }) {
      const after = readCursor(query.cursor, AfterPlace);
      if (!after.ok) return after;
      const invoice = await find(params);
      if (!invoice) return refuse('not-found');
      const limit = query.limit ?? DEFAULT_LIMIT;
      const pieces = deps.invoices.readLines(invoice._id);
      const found = await takeLines(pieces, after.value?.[0] ?? 0, limit + 1);
      return ok({
        body: toPage(
          found,
          limit,
          (it) => it.line,
          (it) => [it.place],
        ),
      });
    },
  };
}

/** So many lines after the first `start`, each with its place. */
async function takeLines(
  pieces: AsyncIterable<InvoiceLine[]>,
  start: number,
  most: number,
): Promise<{ line: InvoiceLine; place: number }[]> {
  const found: { line: InvoiceLine; place: number }[] = [];
  let place = 0;
  for await (const piece of pieces) {
    for (const line of piece) {
      place += 1;
      if (place > start && found.length < most) found.push({ line, place });
    }
    if (found.length === most) break;
  }
  return found;
}
