import { z } from 'zod';
import { Cursor, Day, EnterpriseName, Fen, Id, Limit, Month, page } from '../common/fields.ts';

/** The number: 20 digits of a fully digital invoice, or 8 beside a code of 10 or 12. */
const InvoiceNumber = z.string().regex(/^(\d{20}|\d{8})$/);
const Code = z.string().regex(/^(\d{10}|\d{12})$/);

/** One set an enterprise: a line of an invoice as the engraver wrote it, right or wrong. */
const Line = z.strictObject({
  /** Its number on the invoice; its place in the list where it is left out. */
  line: z.int().min(1).max(1_000_000).optional(),
  uscc: z.string().min(1).max(64),
  enterpriseName: EnterpriseName,
  quantity: z
    .int()
    .min(-10_000)
    .max(10_000)
    .refine((sets) => sets !== 0, { message: 'a quantity of nothing' }),
  unitPriceFen: Fen,
  amountFen: Fen,
});

const fields = z.strictObject({
  code: Code.optional(),
  number: InvoiceNumber,
  /** Of the seller; the project's engraver where it is left out. */
  sellerUscc: z.string().min(1).max(64).optional(),
  /** The month that is billed, not the one of issue. */
  month: Month,
  issuedOn: Day,
  /** The total that the invoice states (价税合计), which may differ from the sum of its lines. */
  statedFen: Fen.refine((fen) => fen !== 0, { message: 'an invoice over nothing' }),
  /** A red-letter (红字) invoice names the one that it takes back, and is negative. */
  originalCode: Code.optional(),
  originalNumber: InvoiceNumber.optional(),
  lines: z.array(Line).min(1).max(100_000),
});

type InvoiceFields = z.infer<typeof fields>;

/** What POST takes as JSON. */
export const InvoiceBody = fields
  .refine((it) => goTogether(it.code, it.number), {
    message: 'a number of 8 digits needs its code, one of 20 digits has none',
    path: ['number'],
  })
  .refine(
    (it) => it.originalNumber === undefined || goTogether(it.originalCode, it.originalNumber),
    {
      message: 'a number of 8 digits needs its code, one of 20 digits has none',
      path: ['originalNumber'],
    },
  )
  .refine((it) => it.originalNumber !== undefined || it.originalCode === undefined, {
    message: 'a code without its number',
    path: ['originalCode'],
  })
  .refine((it) => it.originalNumber !== undefined || !isNegative(it), {
    message: 'a negative invoice names the one that it takes back',
    path: ['originalNumber'],
  })
  .refine((it) => it.originalNumber === undefined || it.statedFen < 0, {
    message: 'a red-letter invoice is negative',
    path: ['statedFen'],
  })
  .refine((it) => it.originalNumber === undefined || it.lines.every((line) => line.amountFen < 0), {
    message: 'the lines of a red-letter invoice are negative',
    path: ['lines'],
  })
  .refine((it) => distinctLines(it.lines), { message: 'a line number twice', path: ['lines'] })
  .meta({
    id: 'InvoiceBody',
    example: {
      number: '26132000000000000001',
      month: '2026-03',
      issuedOn: '2026-04-05',
      statedFen: 31_500,
      lines: [
        {
          line: 1,
          uscc: '91130229MA0AAAA01G',
          enterpriseName: '玉田鑫瑞商贸有限公司',
          quantity: 1,
          unitPriceFen: 31_500,
          amountFen: 31_500,
        },
      ],
    },
  });
export type InvoiceBody = z.infer<typeof InvoiceBody>;

/**
 * An invoice's number as one text, unique for ever for a seller: `code-number`, or the 20 digits.
 * The hyphen keeps a code of 12 and a number of 8 apart from 20 digits.
 */
export function fullInvoiceNumber(code: string | null | undefined, number: string): string {
  return code ? `${code}-${number}` : number;
}

function goTogether(code: string | undefined, number: string): boolean {
  return (code === undefined) === (number.length === 20);
}

function isNegative({ statedFen, lines }: InvoiceFields): boolean {
  return statedFen < 0 || lines.some((line) => line.amountFen < 0 || line.quantity < 0);
}

/** Numbered on the invoice or by place, never some of each: a place could be another's number. */
function distinctLines(lines: InvoiceFields['lines']): boolean {
  const numbers = lines.flatMap(({ line }) => line ?? []);
  return numbers.length === 0 || new Set(numbers).size === lines.length;
}

export const InvoiceLine = Line.extend({ line: z.int() });
export type InvoiceLine = z.infer<typeof InvoiceLine>;

const summary = {
  id: Id,
  code: z.string().nullable(),
  number: z.string(),
  sellerUscc: z.string().nullable(),
  month: Month,
  issuedOn: Day,
  statedFen: z.int(),
  linesFen: z.int(),
  lineCount: z.int(),
  originalCode: z.string().nullable(),
  originalNumber: z.string().nullable(),
  /** The original file, kept as it came; null for one that came as JSON. */
  file: z.object({ name: z.string().nullable(), sha256: z.string(), bytes: z.int() }).nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  version: z.int(),
};

export const InvoiceSummary = z.object(summary).meta({ id: 'InvoiceSummary' });
export type InvoiceSummary = z.infer<typeof InvoiceSummary>;

export const Invoice = z
  .object({
    ...summary,
    /** Null where there are more than 10,000: they are read by pages. */
    lines: z.array(InvoiceLine).nullable(),
  })
  .meta({ id: 'Invoice' });
export type Invoice = z.infer<typeof Invoice>;

export const InvoiceQuery = z.strictObject({
  month: Month.optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
export const InvoicePage = page(InvoiceSummary);

export const InvoiceLineQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
export const InvoiceLinePage = page(InvoiceLine);
