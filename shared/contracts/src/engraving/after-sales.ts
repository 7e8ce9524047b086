import { z } from 'zod';
import { Cursor, Id, Limit, line, page, Reason } from '../common/fields.ts';
import { HistoryLine } from '../registration/registration.ts';
import { ClockState } from './satisfaction.ts';

/** After-sales service (印章后续服务) and software docking (软件对接): indicator 7. */
export const CaseKind = z.enum(['after-sales', 'docking']);
export type CaseKind = z.infer<typeof CaseKind>;

export const CaseBody = z
  .strictObject({ kind: CaseKind, orderId: Id.optional(), what: line(200) })
  .meta({ id: 'CaseBody', example: { kind: 'after-sales', what: '财务章盖印不清，申请调换' } });
export type CaseBody = z.infer<typeof CaseBody>;

export const CaseClosingBody = z
  .strictObject({ conforms: z.boolean(), outcome: Reason })
  .meta({ id: 'CaseClosingBody', example: { conforms: true, outcome: '当日免费调换' } });
export type CaseClosingBody = z.infer<typeof CaseClosingBody>;

export const Case = z
  .object({
    id: Id,
    kind: CaseKind,
    orderId: z.string().nullable(),
    what: z.string(),
    openedAt: z.string(),
    workingDays: z.int(),
    /** Null while the loaded calendar does not reach so far. */
    dueAt: z.string().nullable(),
    /** Past its due time: now, or when it was closed. */
    overdue: z.boolean(),
    closedAt: z.string().nullable(),
    conforms: z.boolean().nullable(),
    outcome: z.string().nullable(),
    version: z.int(),
    history: z.array(HistoryLine),
  })
  .meta({ id: 'Case' });
export type Case = z.infer<typeof Case>;

export const CasePage = page(Case);

export const CaseQuery = z.strictObject({
  kind: CaseKind.optional(),
  state: ClockState.optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
