import { z } from 'zod';
import { LineClass } from './difference-kinds.ts';
import { Month, page, PersonName, Reason } from '../common/fields.ts';
import { Material, SealKind } from '../common/seals.ts';
import { actsOfMonth } from './month-acts.ts';
import { Settlement } from './settlement.ts';

const enterprise = { uscc: z.string(), enterpriseName: z.string() };
const ofLine = { ...enterprise, invoiceId: z.string(), line: z.int(), amountFen: z.int() };

/** The line that billed the set first and still stands. */
const billedBy = z.object({
  invoiceId: z.string(),
  number: z.string(),
  month: Month,
  line: z.int(),
});

/** Why the books hold no completed order for a billed enterprise. */
export const NoOrderReason = z.enum([
  'never-registered',
  'not-entitled',
  'cancelled',
  'not-completed',
]);
export type NoOrderReason = z.infer<typeof NoOrderReason>;

/** Two books' words on one seal of a set. */
export const DifferingSeal = z.object({
  kind: SealKind,
  orderSealCode: z.string(),
  ledgerSealCode: z.string(),
  orderMaterial: Material,
  ledgerMaterial: Material,
});
export type DifferingSeal = z.infer<typeof DifferingSeal>;

/**
 * What does not agree, told apart by `kind`. The words of each kind stand in difference-kinds.ts.
 */
export const Difference = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('completed-not-invoiced'),
      ...enterprise,
      orderId: z.string(),
      contractFen: z.int(),
    }),
    z.object({ kind: z.literal('invoiced-twice'), ...ofLine, billedBy }),
    z.object({ kind: z.literal('invoiced-in-earlier-month'), ...ofLine, billedBy }),
    z.object({ kind: z.literal('no-completed-order'), ...ofLine, reason: NoOrderReason }),
    z.object({
      kind: z.literal('price-differs'),
      ...ofLine,
      invoicedFen: z.int(),
      contractFen: z.int(),
    }),
    /** `seals` are those present. */
    z.object({ kind: z.literal('incomplete-set'), ...ofLine, seals: z.int() }),
    /** Of a set; with the line that bills it where one stands. */
    z.object({
      kind: z.literal('seal-differs'),
      ...enterprise,
      invoiceId: z.string().nullable(),
      line: z.int().nullable(),
      differing: z.array(DifferingSeal),
    }),
    z.object({ kind: z.literal('nothing-to-cancel'), ...ofLine }),
    z.object({
      kind: z.literal('total-differs'),
      invoiceId: z.string(),
      number: z.string(),
      statedFen: z.int(),
      linesFen: z.int(),
    }),
    z.object({
      kind: z.literal('never-engraved'),
      ...enterprise,
      registrationId: z.string(),
      orderId: z.string().nullable(),
    }),
  ])
  .meta({ id: 'Difference' });
export type Difference = z.infer<typeof Difference>;

/**
 * What an earlier month left open. `agreesNow`: the line would match today (the set has since been
 * completed, or the line that stood before it was cancelled), so it can be resolved without the
 * engraver.
 */
export const CarriedForward = z.object({
  since: Month,
  ageMonths: z.int(),
  agreesNow: z.boolean(),
  difference: Difference,
});
export type CarriedForward = z.infer<typeof CarriedForward>;

/** A warning: another name under the same code, after normalising. `line` is null in the ledger. */
export const NameWarning = z.object({
  kind: z.literal('name-differs'),
  uscc: z.string(),
  book: z.enum(['invoice', 'ledger']),
  name: z.string(),
  recordedName: z.string(),
  invoiceId: z.string().nullable(),
  line: z.int().nullable(),
});
export type NameWarning = z.infer<typeof NameWarning>;

const setsAndFen = z.object({ sets: z.int(), amountFen: z.int() });

/** What the comparison of a month's books comes to. */
export const monthFigures = {
  month: Month,
  /** What agrees and can be settled: lines that match, less those taken back. */
  matched: setsAndFen,
  /** The part of it that red-letter lines took back from lines matched in earlier months. */
  takenBack: setsAndFen,
  /** Sets completed in the month, at contract price. */
  accrued: setsAndFen,
  invoiced: z.object({ lines: z.int(), statedFen: z.int(), linesFen: z.int() }),
  invoices: z.array(
    z.object({
      invoiceId: z.string(),
      number: z.string(),
      lines: z.int(),
      statedFen: z.int(),
      linesFen: z.int(),
    }),
  ),
  differences: z.array(Difference),
  carriedForward: z.array(CarriedForward),
  warnings: z.array(NameWarning),
};

/** The class of every line, as runs of line numbers (both ends included) of one class. */
export const InvoiceClasses = z.object({
  invoiceId: z.string(),
  runs: z.array(z.object({ from: z.int(), to: z.int(), lineClass: LineClass })),
});
export type InvoiceClasses = z.infer<typeof InvoiceClasses>;

export const ReconciliationBody = z
  .strictObject({ month: Month })
  .meta({ id: 'ReconciliationBody', example: { month: '2026-03' } });
export type ReconciliationBody = z.infer<typeof ReconciliationBody>;

/**
 * A month is `open` until its settlement is prepared; `settled` locks it, and so does what follows.
 */
export const ReconciliationStatus = z.enum(['open', 'prepared', 'settled', 'part-paid', 'paid']);
export type ReconciliationStatus = z.infer<typeof ReconciliationStatus>;

/** How far a difference has been worked. */
export const DifferenceWork = z.object({
  /** As it stands in an address. */
  id: z.string(),
  key: z.string(),
  assignedTo: z.string().nullable(),
  answer: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  resolution: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type DifferenceWork = z.infer<typeof DifferenceWork>;

export const Reconciliation = z
  .object({
    ...monthFigures,
    classOfLine: z.array(InvoiceClasses),
    version: z.int(),
    status: ReconciliationStatus,
    /** SHA-256 over the books compared: the same digest is the same result. */
    inputsDigest: z.string(),
    /** Only what was worked; a difference that is not here is untouched. */
    work: z.array(DifferenceWork),
    settlement: Settlement.nullable(),
    reconciledAt: z.string(),
    reconciledBy: z.string(),
  })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = z.infer<typeof Reconciliation>;

/** A month as read, with what the reader may do with it now. */
export const ReconciliationReading = Reconciliation.extend(actsOfMonth).meta({
  id: 'ReconciliationReading',
});
export type ReconciliationReading = z.infer<typeof ReconciliationReading>;

/** What identifies a difference from one version of a month to the next. */
export function differenceKey(it: Difference): string {
  const place = 'invoiceId' in it && it.invoiceId ? it.invoiceId : '';
  const line = 'line' in it && it.line !== null ? String(it.line) : '';
  return [it.kind, 'uscc' in it ? it.uscc : '', place, line].join('/');
}

/** The same as one piece of an address: no slash, and nothing that an address reads otherwise. */
export function differenceId(it: Difference): string {
  return idOfKey(differenceKey(it));
}

export function idOfKey(key: string): string {
  return key
    .split('/')
    .map((part) => part.replaceAll(/[~?#%\s]/g, '_'))
    .join('~');
}

export const ReconciliationQuery = z.strictObject({
  /** An earlier run; the newest where it is left out. */
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .optional(),
});

/** A month and how far it is: of a month that was never reconciled only its invoices are known. */
export const ReconciliationSummary = z
  .object({
    month: Month,
    status: ReconciliationStatus,
    version: z.int().nullable(),
    invoices: z.int(),
    matched: setsAndFen.nullable(),
    accrued: setsAndFen.nullable(),
    invoicedFen: z.int().nullable(),
    differences: z.int().nullable(),
    carriedForward: z.int().nullable(),
    /** Differences that were resolved in this month, its own and those carried forward to it. */
    resolved: z.int(),
    settledFen: z.int(),
    paidFen: z.int(),
    reconciledAt: z.string().nullable(),
    ...actsOfMonth,
  })
  .meta({ id: 'ReconciliationSummary' });
export type ReconciliationSummary = z.infer<typeof ReconciliationSummary>;
export const ReconciliationPage = page(ReconciliationSummary);

export const AssignmentBody = z
  .strictObject({ assignedTo: PersonName })
  .meta({ id: 'AssignmentBody', example: { assignedTo: 'engraver' } });
export const AnswerBody = z
  .strictObject({ text: Reason })
  .meta({ id: 'AnswerBody', example: { text: '已开红字发票冲销' } });
export const ResolutionBody = z
  .strictObject({ reason: Reason })
  .meta({ id: 'ResolutionBody', example: { reason: '核对实物无误，底账录入有误' } });
