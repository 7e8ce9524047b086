import { z } from 'zod';
import { Cursor, Flag, Id, Limit, line, page, PersonName, Reason } from '../common/fields.ts';
import { HistoryLine } from '../registration/registration.ts';
import { Material, SealKind } from '../common/seals.ts';

/**
 * The states of an order (infra/docs/design.md, "One order's life"). A failed acceptance is
 * `engraving` again.
 */
export const OrderStatus = z.enum([
  'placed',
  'held',
  'queued',
  'engraving',
  'completed',
  'accepted',
  'collected',
  'cancelled',
]);
export type OrderStatus = z.infer<typeof OrderStatus>;

/** The acts on an order, in the order in which they may come. */
export const OrderAct = z.enum([
  'claim',
  'complete',
  'accept',
  'collect',
  'pause',
  'resume',
  'cancel',
]);
export type OrderAct = z.infer<typeof OrderAct>;

export const HoldReason = z.enum(['budget-exhausted', 'no-price', 'calendar-not-loaded']);
export type HoldReason = z.infer<typeof HoldReason>;

const SealCode = z.string().regex(/^[0-9A-Za-z-]{1,40}$/);

export const CompletionBody = z
  .strictObject({
    seals: z
      .array(z.strictObject({ kind: SealKind, sealCode: SealCode, material: Material }))
      .min(1)
      .max(8),
  })
  .meta({
    id: 'CompletionBody',
    example: {
      seals: [
        { kind: 'administrative', sealCode: '1302290000001', material: 'photosensitive' },
        { kind: 'finance', sealCode: '1302290000002', material: 'photosensitive' },
        { kind: 'legal-representative', sealCode: '1302290000003', material: 'photosensitive' },
      ],
    },
  });
export type CompletionBody = z.infer<typeof CompletionBody>;

export const AcceptanceBody = z
  .strictObject({
    seals: z
      .array(z.strictObject({ kind: SealKind, passed: z.boolean(), note: Reason.optional() }))
      .min(1)
      .max(8),
  })
  .meta({ id: 'AcceptanceBody', example: { seals: [{ kind: 'administrative', passed: true }] } });
export type AcceptanceBody = z.infer<typeof AcceptanceBody>;

export const CollectionBody = z
  .strictObject({
    collector: z.strictObject({ name: PersonName, idLast4: z.string().regex(/^\d{3}[\dX]$/) }),
    checkedBy: line(60),
  })
  .meta({
    id: 'CollectionBody',
    example: { collector: { name: '李敏', idLast4: '123X' }, checkedBy: '核验身份证原件' },
  });
export type CollectionBody = z.infer<typeof CollectionBody>;

export const PauseBody = z
  .strictObject({ reason: z.string().regex(/^[a-z][a-z-]{1,40}$/), evidence: line(200) })
  .meta({ id: 'PauseBody', example: { reason: 'power-cut', evidence: '大厅停电通知 2026-03-03' } });
export type PauseBody = z.infer<typeof PauseBody>;

/** Acts without content take an empty object, or no body at all. */
export const EmptyBody = z.strictObject({}).meta({ id: 'EmptyBody', example: {} });

const OrderSeal = z.object({
  kind: SealKind,
  sealCode: z.string(),
  material: Material,
  passed: z.boolean().nullable(),
  note: z.string().nullable(),
});

export const Order = z
  .object({
    id: Id,
    orderNumber: z.string(),
    registrationId: z.string(),
    caseNumber: z.string(),
    uscc: z.string(),
    enterpriseName: z.string(),
    status: OrderStatus,
    holdReason: HoldReason.nullable(),
    sealKinds: z.array(SealKind),
    registeredAt: z.string(),
    placedAt: z.string(),
    queuedAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    warnAt: z.string().nullable(),
    warnedAt: z.string().nullable(),
    claimedAt: z.string().nullable(),
    claimedBy: z.string().nullable(),
    completedAt: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    collectedAt: z.string().nullable(),
    cancelledAt: z.string().nullable(),
    overdueAt: z.string().nullable(),
    late: z.boolean(),
    wallMinutes: z.number().nullable(),
    workingMinutes: z.number().nullable(),
    paused: z.object({ since: z.string(), reason: z.string() }).nullable(),
    pausedMinutes: z.number(),
    rework: z.int(),
    takenOver: z.boolean(),
    seals: z.array(OrderSeal),
    collector: z.object({ name: z.string(), checkedBy: z.string() }).nullable(),
    /** The address of the enterprise's own page; for clerks, never for the engraver. */
    publicPath: z.string().optional(),
    /** What the reader may do with the order as it stands; times and terms decide on top. */
    allowedActs: z.array(OrderAct),
    version: z.int(),
    history: z.array(HistoryLine),
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

export const OrderQuery = z.strictObject({
  status: z
    .string()
    .max(100)
    .transform((text) => text.split(','))
    .pipe(z.array(OrderStatus).min(1).max(8))
    .optional(),
  late: Flag.optional(),
  q: z.string().min(1).max(64).optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});

export const OrderPage = page(Order);

export const OrderCounts = z.object({
  byStatus: z.record(OrderStatus, z.int()),
  open: z.int(),
  late: z.int(),
  dueWithinWarning: z.int(),
});

const Done = z.object({ completed: z.int(), onTime: z.int() });

/** What was completed today and this month, of Shanghai, and how much of it on time. */
export const CompletionFigures = z.object({ today: Done, month: Done, asOf: z.string() });

/** A due time's derivation, line by line in words a clerk can read. */
export const Derivation = z.object({
  dueAt: z.string().nullable(),
  basis: z
    .object({
      startedAt: z.string(),
      minutes: z.int(),
      counts: z.string(),
      calendarVersion: z.string().nullable(),
      pausedMinutes: z.number(),
    })
    .nullable(),
  lines: z.array(z.object({ zh: z.string(), en: z.string() })),
});
