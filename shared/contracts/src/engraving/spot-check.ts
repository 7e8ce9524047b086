import { z } from 'zod';
import { Cursor, Day, Id, Limit, page, Reason } from '../common/fields.ts';
import { HistoryLine } from '../registration/registration.ts';

/**
 * How many orders one check may draw. Larger: a worksheet that nobody fills in, and a document that
 * grows past its bounds. Smaller: too few for the error bound to say much.
 */
export const MOST_DRAWN = 300;

/** Orders completed `from` to `until`, days of Asia/Shanghai, both included. */
export const SpotCheckBody = z
  .strictObject({
    /** For drawing the same again; without one it is made up. */
    seed: z
      .string()
      .regex(/^[\x21-\x7e]{1,64}$/)
      .optional(),
    size: z.int().min(1).max(MOST_DRAWN),
    from: Day,
    until: Day,
  })
  .refine((it) => it.from <= it.until, {
    message: 'ends before it begins',
    path: ['until'],
    params: { code: 'ends-before-begin' },
  })
  .meta({
    id: 'SpotCheckBody',
    example: { seed: '2026-Q1', size: 60, from: '2026-01-01', until: '2026-03-31' },
  });
export type SpotCheckBody = z.infer<typeof SpotCheckBody>;

/** What was found, an order each; a later result of the same order replaces the earlier. */
export const SpotCheckResultsBody = z
  .strictObject({
    results: z
      .array(
        z.strictObject({
          orderId: Id,
          materialConforms: z.boolean(),
          docked: z.boolean(),
          note: Reason.optional(),
        }),
      )
      .min(1)
      .max(MOST_DRAWN),
  })
  .meta({
    id: 'SpotCheckResultsBody',
    example: {
      results: [
        {
          orderId: '0198c0de-0000-7000-8000-000000000001',
          materialConforms: true,
          docked: true,
        },
      ],
    },
  });
export type SpotCheckResultsBody = z.infer<typeof SpotCheckResultsBody>;

/**
 * What the sample says of all: at most so many of the population fail, with 95% confidence (exact,
 * hypergeometric).
 */
const bound = z.object({
  failed: z.int(),
  upperFailures: z.int(),
  /** upperFailures ÷ population, a fraction of 1. */
  upperRate: z.number(),
});

const summary = {
  id: Id,
  seed: z.string(),
  method: z.string(),
  from: z.string(),
  until: z.string(),
  population: z.int(),
  /** SHA-256 over the ids of the population, in order: whoever draws again knows it is the same. */
  populationDigest: z.string(),
  sampleSize: z.int(),
  drawnAt: z.string(),
  checked: z.int(),
  /** Null until each order drawn is checked: what is missing is not missing at random. */
  bounds: z.object({ confidence: z.number(), material: bound, docking: bound }).nullable(),
  version: z.int(),
};

export const SpotCheckSummary = z.object(summary).meta({ id: 'SpotCheckSummary' });
export type SpotCheckSummary = z.infer<typeof SpotCheckSummary>;

/** With its worksheet (抽查底稿), in the order of drawing. */
export const SpotCheck = z
  .object({
    ...summary,
    rows: z.array(
      z.object({
        number: z.int(),
        orderId: z.string(),
        orderNumber: z.string(),
        uscc: z.string(),
        enterpriseName: z.string(),
        completedAt: z.string(),
        materialConforms: z.boolean().nullable(),
        docked: z.boolean().nullable(),
        note: z.string().nullable(),
        checkedAt: z.string().nullable(),
      }),
    ),
    history: z.array(HistoryLine),
  })
  .meta({ id: 'SpotCheck' });
export type SpotCheck = z.infer<typeof SpotCheck>;

export const SpotCheckPage = page(SpotCheckSummary);

export const SpotCheckQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
