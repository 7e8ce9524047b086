import { fullInvoiceNumber } from '@seal/contracts/finance/invoice';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { sumFen } from '@seal/kernel/money';
import type { InvoiceContent, InvoiceDocument, InvoiceFile } from '../domain/invoice.ts';
import type { Person, Repeat } from '@seal/kernel/aggregate/history';
import { enterInvoice, isBeforeLocked } from './enter-invoice.ts';
import type { InvoiceDeps } from './invoice-deps.ts';

export interface InvoiceInput {
  projectId: string;
  content: InvoiceContent;
  file: InvoiceFile | null;
  actor: Person;
  now: Date;
  repeat?: Repeat | undefined;
}

/**
 * Takes an invoice in, once for ever for its number and seller; the same invoice again is answered
 * with the first. It is in force when its month has it, and that before this answers.
 * Refuses: not-found, invoice-number-used, month-locked, idempotency-key-reused.
 */
export async function recordInvoice(
  deps: InvoiceDeps,
  input: InvoiceInput,
): Promise<Outcome<InvoiceDocument, Refused>> {
  if (!(await deps.readTerms(input.projectId))) return refuse('not-found');
  const invoice = toInvoice(deps, input);
  const known = await findKnown(deps, invoice);
  if (!known.ok) return known;
  if (known.value) return enterInvoice(deps, known.value, input.now);
  const months = await deps.months.list(input.projectId);
  if (isBeforeLocked(months, invoice.month)) return refuse('month-locked');
  if (await deps.invoices.insert(invoice, input.content.lines)) {
    return enterInvoice(deps, invoice, input.now);
  }
  // Another call with the same number, or key, was faster.
  const faster = await findKnown(deps, invoice);
  if (!faster.ok) return faster;
  return faster.value ? enterInvoice(deps, faster.value, input.now) : refuse('unavailable');
}

/**
 * The invoice that this one repeats. A seller that was left out may be any: one number is then
 * taken to be one invoice.
 */
async function findKnown(
  { invoices }: Pick<InvoiceDeps, 'invoices'>,
  invoice: InvoiceDocument,
): Promise<Outcome<InvoiceDocument | undefined, Refused>> {
  const { creationKey, fingerprint, fullNumber, seller, contentHash } = invoice;
  const keyed = creationKey === undefined ? undefined : await invoices.findByKey(creationKey);
  if (keyed) {
    return keyed.fingerprint === fingerprint ? ok(keyed) : refuse('idempotency-key-reused');
  }
  const numbered = (await invoices.findByNumber(fullNumber)).find(
    (it) => it.seller === seller || it.seller === '' || seller === '',
  );
  if (!numbered) return ok(undefined);
  return numbered.contentHash === contentHash ? ok(numbered) : refuse('invoice-number-used');
}

function toInvoice(deps: InvoiceDeps, input: InvoiceInput): InvoiceDocument {
  const { projectId, content, file, actor, now, repeat } = input;
  const { lines, ...head } = content;
  const { originalCode, originalNumber } = head;
  return {
    _id: deps.newId(),
    projectId,
    ...head,
    fullNumber: fullInvoiceNumber(head.code, head.number),
    seller: head.sellerUscc ?? '',
    originalFullNumber: originalNumber && fullInvoiceNumber(originalCode, originalNumber),
    linesFen: sumFen(lines.map((line) => line.amountFen)),
    lineCount: lines.length,
    contentHash: deps.digest([canonicalJson({ projectId, ...content })]),
    file,
    recordedAt: now,
    recordedBy: { id: actor.id, name: actor.name },
    entered: false,
    ...(repeat ? { creationKey: repeat.key, fingerprint: repeat.fingerprint } : {}),
  };
}
