import { z } from 'zod';
import { Cursor, Id, Limit, page } from './fields.ts';

export const RowOutcome = z.enum(['accepted', 'excluded', 'repeated', 'refused']);
export type RowOutcome = z.infer<typeof RowOutcome>;

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
    })
    .nullable(),
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

export const ImportRow = z
  .object({
    row: z.int(),
    outcome: RowOutcome,
    reason: z.string().nullable(),
    column: z.string().nullable(),
    message: z.string().nullable(),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

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
