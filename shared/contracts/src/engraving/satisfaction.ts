import { z } from 'zod';
import { Grade } from '../common/books.ts';
import { Cursor, Id, Limit, page, Reason } from '../common/fields.ts';
import { HistoryLine } from '../registration/registration.ts';

/** What breaks or hides text: controls but the line feed, bidi controls, half characters. */
const UNUSABLE = /(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** A few sentences of an enterprise, as typed on a phone: line breaks and emoji are taken. */
const Remark = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => !UNUSABLE.test(text), { message: 'a character that cannot be shown' });

/** Once an order, voluntary (infra/docs/domain-rules.md, "Satisfaction"). */
export const RatingBody = z
  .strictObject({ grade: Grade, remark: Remark.optional() })
  .meta({ id: 'RatingBody', example: { grade: 'very-satisfied', remark: '很快' } });
export type RatingBody = z.infer<typeof RatingBody>;

/** What the enterprise is thanked for: its own grade, nothing else. */
export const RatingReceived = z
  .object({ grade: Grade, ratedAt: z.string() })
  .meta({ id: 'RatingReceived' });
export type RatingReceived = z.infer<typeof RatingReceived>;

/** The four steps of an order as an enterprise sees them. */
export const PublicStep = z.enum(['received', 'engraving', 'ready', 'collected']);
export type PublicStep = z.infer<typeof PublicStep>;

/** An order as whoever has its link sees it: no personal data, the name shortened. */
export const PublicOrder = z
  .object({
    orderNumber: z.string(),
    enterpriseName: z.string(),
    /** The step at which the order stands; null for one that was called off. */
    step: PublicStep.nullable(),
    steps: z.array(z.object({ step: PublicStep, reachedAt: z.string().nullable() })),
    cancelled: z.boolean(),
    /** By when the seals can be collected; null before the clock runs. */
    expectedBy: z.string().nullable(),
    hall: z.object({ name: z.string(), window: z.string(), phone: z.string() }),
    mayRate: z.boolean(),
    rating: RatingReceived.nullable(),
  })
  .meta({ id: 'PublicOrder' });
export type PublicOrder = z.infer<typeof PublicOrder>;

const counts = z.object({ open: z.int(), overdue: z.int(), closed: z.int() });

/** Totals, so that the engraver may see them too. `overdue` counts among `open`. */
export const Satisfaction = z
  .object({
    asOf: z.string(),
    n: z.int(),
    byGrade: z.record(Grade, z.int()),
    thirdGradeCounts: z.boolean(),
    satisfied: z.int(),
    /** satisfied ÷ n, a fraction of 1; null without an answer. */
    rate: z.number().nullable(),
    /** Orders collected, each of which could be rated. */
    collected: z.int(),
    responseRate: z.number().nullable(),
    /** Wilson interval of 95%, as fractions of 1. */
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    target: z.object({ comparison: z.enum(['at-least', 'equal']), percent: z.number() }).nullable(),
    /** Null without an answer or a target: not known is not reached. */
    met: z.boolean().nullable(),
    followUps: counts,
  })
  .meta({ id: 'Satisfaction' });
export type Satisfaction = z.infer<typeof Satisfaction>;

/** A rating as the bureau sees it; its id is the order's. The engraver never sees it. */
export const Rating = z
  .object({
    orderId: Id,
    orderNumber: z.string(),
    grade: Grade,
    remark: z.string().nullable(),
    ratedAt: z.string(),
    followUp: z
      .object({
        openedAt: z.string(),
        /** Null while the loaded calendar does not reach so far. */
        dueAt: z.string().nullable(),
        overdue: z.boolean(),
        closedAt: z.string().nullable(),
        outcome: z.string().nullable(),
      })
      .nullable(),
    version: z.int(),
    history: z.array(HistoryLine),
  })
  .meta({ id: 'Rating' });
export type Rating = z.infer<typeof Rating>;

export const RatingPage = page(Rating);

/** `overdue` is open and past its due time. */
export const ClockState = z.enum(['open', 'overdue', 'closed']);
export type ClockState = z.infer<typeof ClockState>;

export const RatingQuery = z.strictObject({
  grade: Grade.optional(),
  followUp: ClockState.optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});

export const FollowUpClosingBody = z
  .strictObject({ outcome: Reason })
  .meta({ id: 'FollowUpClosingBody', example: { outcome: '已电话回访，重刻一枚' } });
export type FollowUpClosingBody = z.infer<typeof FollowUpClosingBody>;
