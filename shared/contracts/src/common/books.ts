import { z } from 'zod';
import { OrderStatus } from '../engraving/order.ts';
import { EntitlementReason } from '../registration/registration.ts';
import { Material, SealKind } from './seals.ts';

/**
 * The books that a month is reconciled from and a year judged by, as the services that own them
 * hand them out: NDJSON, one line a record, no personal data. Instants are ISO 8601 in UTC or null.
 */

const instant = z.string().nullable();

/** As somebody wrote it, right or wrong: an invoice may bill a code that nobody has. */
export const AnyCode = z.string().min(1).max(64);

/** registration: the platform's extract, as registered. */
export const RegistrationBookLine = z.object({
  registrationId: z.string(),
  caseNumber: z.string(),
  uscc: z.string(),
  enterpriseName: z.string(),
  registeredAt: z.string(),
  entitled: z.boolean(),
  /** Why it has no first set coming: the exclusions of indicators 1 and 6. */
  reason: EntitlementReason.nullable(),
  withdrawn: z.boolean(),
  orderId: z.string().nullable(),
});
export type RegistrationBookLine = z.infer<typeof RegistrationBookLine>;

/** engraving: the orders with their seals and acceptance. */
export const OrderBookLine = z.object({
  orderId: z.string(),
  orderNumber: z.string(),
  registrationId: z.string(),
  uscc: z.string(),
  enterpriseName: z.string(),
  status: OrderStatus,
  registeredAt: z.string(),
  queuedAt: instant,
  dueAt: instant,
  claimedAt: instant,
  completedAt: instant,
  acceptedAt: instant,
  collectedAt: instant,
  cancelledAt: instant,
  overdueAt: instant,
  late: z.boolean(),
  wallMinutes: z.number().nullable(),
  workingMinutes: z.number().nullable(),
  rework: z.int(),
  takenOver: z.boolean(),
  seals: z.array(
    z.object({
      kind: SealKind,
      sealCode: z.string(),
      material: Material,
      passed: z.boolean().nullable(),
    }),
  ),
});
export type OrderBookLine = z.infer<typeof OrderBookLine>;

/** engraving: the engraver's ledger, where imported. */
export const LedgerBookLine = z.object({
  uscc: z.string(),
  enterpriseName: z.string(),
  kind: SealKind,
  sealCode: z.string(),
  material: Material,
  claimedAt: z.string(),
  completedAt: z.string(),
});
export type LedgerBookLine = z.infer<typeof LedgerBookLine>;

/** The five grades of satisfaction (infra/docs/domain-rules.md, "Satisfaction"), best first. */
export const Grade = z.enum([
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
]);
export type Grade = z.infer<typeof Grade>;

/** engraving: the survey log. No name, no remark: those stay with the order. */
export const RatingBookLine = z.object({
  orderId: z.string(),
  grade: Grade,
  ratedAt: z.string(),
  /** `dueAt` is null while the loaded calendar does not reach so far. */
  followUp: z.object({ dueAt: instant, closedAt: instant }).nullable(),
});
export type RatingBookLine = z.infer<typeof RatingBookLine>;

/** engraving: after-sales and software-docking cases, each with its own clock (indicator 7). */
export const CaseBookLine = z.object({
  caseId: z.string(),
  kind: z.enum(['after-sales', 'docking']),
  orderId: z.string().nullable(),
  openedAt: z.string(),
  /** Null while the loaded calendar does not reach so far. */
  dueAt: instant,
  closedAt: instant,
  conforms: z.boolean().nullable(),
});
export type CaseBookLine = z.infer<typeof CaseBookLine>;

/** engraving: the stationed engraver's daily check-in (indicator 8). `day` is of Asia/Shanghai. */
export const RosterBookLine = z.object({
  day: z.string(),
  checkedInAt: z.string(),
  /** The account's id, no name. */
  engraver: z.string(),
});
export type RosterBookLine = z.infer<typeof RosterBookLine>;

/** engraving: seeded random spot checks (抽查), one line an order drawn (indicators 2 and 7). */
export const SpotCheckBookLine = z.object({
  spotCheckId: z.string(),
  seed: z.string(),
  drawnAt: z.string(),
  population: z.int(),
  sampleSize: z.int(),
  orderId: z.string(),
  materialConforms: z.boolean().nullable(),
  docked: z.boolean().nullable(),
  checkedAt: instant,
});
export type SpotCheckBookLine = z.infer<typeof SpotCheckBookLine>;

/** Which service hands out which book: GET /projects/{project}/books/{book}. */
export const bookLines = {
  registrations: RegistrationBookLine,
  orders: OrderBookLine,
  'ledger-seals': LedgerBookLine,
  ratings: RatingBookLine,
  cases: CaseBookLine,
  roster: RosterBookLine,
  'spot-checks': SpotCheckBookLine,
} as const;
export type BookName = keyof typeof bookLines;
export type BookLine<Name extends BookName> = z.infer<(typeof bookLines)[Name]>;
export type BookField<Name extends BookName> = keyof BookLine<Name> & string;

/**
 * `?fields=uscc,completedAt`: these fields of each line alone, for a reader to whom the others are
 * nothing but work; all of them where it is left out. `?uscc=`: the lines of one enterprise.
 */
export function bookQuery<Shape extends z.ZodRawShape>(line: z.ZodObject<Shape>) {
  const fields = z
    .string()
    .max(500)
    .transform((text) => text.split(','))
    .pipe(z.array(line.keyof()).min(1))
    .optional();
  return z.strictObject({ fields, uscc: AnyCode.optional() });
}
