import { z } from 'zod';
import { Cursor, Id, Limit, page } from './fields.ts';
import type { Saying } from './import-words.ts';

export const RowOutcome = z.enum(['accepted', 'excluded', 'repeated', 'refused']);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** What a file was taken for: nothing of it is left out in silence. */
export const Understood = z
  .object({
    sheets: z.array(
      z.object({
        /** Null where a file has but one table. */
        name: z.string().nullable(),
        headerRow: z.int(),
        rows: z.int(),
        columns: z.array(z.object({ key: z.string(), header: z.string() })),
        /** Columns that nothing is made of. */
        ignored: z.array(z.string()),
        /** Columns that mean the same as one that was taken. */
        beside: z.array(z.object({ column: z.string(), taken: z.string() })),
      }),
    ),
    passedSheets: z.array(
      z.object({ name: z.string(), why: z.enum(['hidden', 'no-header', 'empty']) }),
    ),
    /** Rows that are no records: titles, totals, what stands below a table. */
    passedRowCount: z.int(),
    /** The first of them. */
    passedRows: z.array(
      z.object({
        sheet: z.string().nullable(),
        row: z.int(),
        why: z.enum(['title', 'total', 'foot', 'header-again']),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Understood' });
export type Understood = z.infer<typeof Understood>;

const common = {
  id: Id,
  status: z.enum(['queued', 'running', 'done', 'failed']),
  filename: z.string().nullable(),
  sha256: z.string(),
  takeOver: z.boolean(),
  rows: z.object({
    total: z.int(),
    accepted: z.int(),
    excluded: z.int(),
    repeated: z.int(),
    refused: z.int(),
  }),
  excludedBy: z.record(z.string(), z.int()),
  /** Why the whole file was refused: code, words, and the row where it was found. */
  failure: z
    .object({
      code: z.string(),
      message: z.string(),
      row: z.int().nullable(),
      column: z.string().nullable(),
      sheet: z.string().nullable(),
    })
    .nullable(),
  /** Null until it is known. */
  understood: Understood.nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
};

export const RegistrationImport = z.object(common).meta({ id: 'RegistrationImport' });
export type RegistrationImport = z.infer<typeof RegistrationImport>;

export const LedgerImport = z
  .object({
    ...common,
    sets: z.object({
      seen: z.int(),
      completed: z.int(),
      incomplete: z.int(),
      late: z.int(),
      unknown: z.int(),
    }),
  })
  .meta({ id: 'LedgerImport' });
export type LedgerImport = z.infer<typeof LedgerImport>;

/** How a cell was read where that is not plain. A note refuses nothing. */
export const RowNote = z.object({
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});

export const ImportRow = z
  .object({
    /** As Excel numbers it. */
    row: z.int(),
    /** Null where the file has but one table. */
    sheet: z.string().nullable(),
    outcome: RowOutcome,
    reason: z.string().nullable(),
    column: z.string().nullable(),
    message: z.string().nullable(),
    notes: z.array(RowNote),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

/** What became of a row as a service keeps it: words are made when it is answered. */
export interface RowResult {
  /** Its place in the file, unique over the sheets. */
  row: number;
  outcome: RowOutcome;
  reason: string | null;
  column: string | null;
  saying: Saying | null;
  notes?: readonly { column: string | null; saying: Saying }[];
}

export const ImportRowQuery = z.strictObject({
  outcome: RowOutcome.optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
export const ImportRowPage = page(ImportRow);
export const ImportAccepted = z.object({ id: Id });

/** A row that was refused as the file has it, to be corrected: its cells by their header. */
export const RefusedRow = ImportRow.extend({
  cells: z.array(z.object({ header: z.string(), text: z.string() })),
}).meta({ id: 'RefusedRow' });
export type RefusedRow = z.infer<typeof RefusedRow>;
export const RefusedRowQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
export const RefusedRowPage = page(RefusedRow);
