import { z } from 'zod';
import { Cursor, Day, Limit, line, page } from '../common/fields.ts';

/**
 * The nine indicators of infra/docs/policy.md as they stand at an instant, and the self-evaluation
 * made of them. A figure whose facts nobody recorded is null with its reason; it is never assumed.
 */

/** Raised with every change of a formula: figures of two versions are not compared. */
export const RULES_VERSION = '2026-1';

export const words = z.object({ zh: z.string(), en: z.string() });
export type Words = z.infer<typeof words>;

/** What numerator and denominator count. */
export const IndicatorUnit = z.enum([
  'registrations',
  'seals',
  'orders',
  'fen',
  'cases',
  'days',
  'answers',
]);
export type IndicatorUnit = z.infer<typeof IndicatorUnit>;

/** Why there is no figure. */
export const UnknownReason = z.enum([
  'nothing-recorded',
  'nothing-to-count',
  'no-budget',
  'calendar-not-loaded',
  'no-formula',
]);
export type UnknownReason = z.infer<typeof UnknownReason>;

const counted = z.object({ reason: z.string(), count: z.int(), words });

export const IndicatorTarget = z.object({
  comparison: z.enum(['at-least', 'equal']),
  percent: z.number(),
});

export const IndicatorFigure = z
  .object({
    number: z.int(),
    level: z.string(),
    name: z.string(),
    target: IndicatorTarget,
    unit: IndicatorUnit,
    numerator: z.int(),
    denominator: z.int(),
    /** In percent as the target is, rounded to four decimals; null where nothing is known. */
    actual: z.number().nullable(),
    /** Whether the target is reached, from the unrounded figure; null where nothing is known. */
    met: z.boolean().nullable(),
    unknown: z.object({ reason: UnknownReason, words }).nullable(),
    /** What the denominator leaves out of what was recorded, each with its reason. */
    exclusions: z.array(counted),
    /** Why what is in the denominator is not in the numerator. */
    shortfalls: z.array(counted),
    /** What the figure does not show by itself, such as seals that nobody checked on site. */
    notes: z.array(counted),
    /** Indicator 5: what the enterprises were spared, in fen. */
    amountFen: z.int().nullable(),
    /** Indicator 9: how much the figure can be relied on. */
    survey: z
      .object({
        answers: z.int(),
        asked: z.int(),
        /** Percent of those who collected their seals; null where nobody has. */
        responsePercent: z.number().nullable(),
        byGrade: z.record(z.string(), z.int()),
        /** Wilson interval of 95%, in percent; null without an answer. */
        lowPercent: z.number().nullable(),
        highPercent: z.number().nullable(),
      })
      .nullable(),
    formula: words,
    evidence: z.array(z.string()),
    /** The newest record that the figure rests on. */
    recordedThrough: z.string().nullable(),
  })
  .meta({ id: 'IndicatorFigure' });
export type IndicatorFigure = z.infer<typeof IndicatorFigure>;

export const Indicators = z
  .object({
    items: z.array(IndicatorFigure),
    /** The instant before which everything counted happened. */
    asOf: z.string(),
    rulesVersion: z.string(),
    /** The version of the project's terms that was reckoned with. */
    termsVersion: z.int(),
  })
  .meta({ id: 'Indicators' });
export type Indicators = z.infer<typeof Indicators>;

/** `asOf` is a day of Asia/Shanghai, to its end; now where it is left out or still to come. */
export const IndicatorQuery = z.strictObject({ asOf: Day.optional() });

export const IndicatorPart = z.enum(['numerator', 'shortfall', 'denominator', 'excluded']);
export type IndicatorPart = z.infer<typeof IndicatorPart>;

export const IndicatorRecordQuery = z.strictObject({
  asOf: Day.optional(),
  part: IndicatorPart.optional(),
  /** Of a shortfall or an exclusion. */
  reason: z
    .string()
    .regex(/^[a-z][a-z-]{0,40}$/)
    .optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});

/** One record behind a figure. What it is says `unit`; the order and the registration lead on. */
export const IndicatorRecord = z
  .object({
    /** Of the registration, seal, case, day or entry itself. */
    key: z.string(),
    part: z.enum(['numerator', 'shortfall', 'excluded']),
    reason: z.string().nullable(),
    registrationId: z.string().nullable(),
    orderId: z.string().nullable(),
    orderNumber: z.string().nullable(),
    uscc: z.string().nullable(),
    enterpriseName: z.string().nullable(),
    /** What it adds to its part, in the figure's unit: 1, or fen. */
    amount: z.int(),
    at: z.string().nullable(),
  })
  .meta({ id: 'IndicatorRecord' });
export type IndicatorRecord = z.infer<typeof IndicatorRecord>;
export const IndicatorRecordPage = page(IndicatorRecord);

/** 90 优, 80 良, 60 中, below 差 (infra/docs/domain-rules.md, "Self-evaluation"). */
export const Band = z.enum(['excellent', 'good', 'fair', 'poor']);
export type Band = z.infer<typeof Band>;
export const bandNames: Record<Band, Words> = {
  excellent: { zh: '优', en: 'excellent' },
  good: { zh: '良', en: 'good' },
  fair: { zh: '中', en: 'fair' },
  poor: { zh: '差', en: 'poor' },
};

/** A line of the table (绩效自评表). `number` 0 is the budget's execution, which is none of the nine. */
export const EvaluationRow = z
  .object({
    number: z.int(),
    level1: z.string(),
    level2: z.string(),
    level3: z.string(),
    target: IndicatorTarget,
    /** In percent; null where nothing is known, which scores nothing. */
    actual: z.number().nullable(),
    met: z.boolean().nullable(),
    unknown: z.object({ reason: UnknownReason, words }).nullable(),
    points: z.number(),
    /** To two decimals. */
    score: z.number(),
    /** 偏差原因, as a person wrote it. */
    reason: z.string().nullable(),
    /** 改进措施. */
    measure: z.string().nullable(),
    evidence: z.array(z.string()),
  })
  .meta({ id: 'EvaluationRow' });
export type EvaluationRow = z.infer<typeof EvaluationRow>;

export const SelfEvaluation = z
  .object({
    project: z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      fiscalYear: z.int(),
    }),
    asOf: z.string(),
    rulesVersion: z.string(),
    termsVersion: z.int(),
    budget: z.object({
      openingFen: z.int(),
      adjustedFen: z.int(),
      paidFen: z.int(),
      /** Paid ÷ adjusted in percent, to four decimals; null without a budget. */
      executionPercent: z.number().nullable(),
    }),
    rows: z.array(EvaluationRow),
    groups: z.array(z.object({ level1: z.string(), points: z.number(), score: z.number() })),
    total: z.object({
      points: z.number(),
      score: z.number(),
      band: Band,
      bandWords: words,
    }),
    /** Of the remarks: the ETag, and what PUT names by If-Match. 0 before the first. */
    version: z.int(),
  })
  .meta({ id: 'SelfEvaluation' });
export type SelfEvaluation = z.infer<typeof SelfEvaluation>;

/** All remarks of the table; what is left out is taken away. */
export const EvaluationRemarksBody = z
  .strictObject({
    remarks: z
      .array(
        z.strictObject({
          number: z.int().min(0).max(99),
          reason: line(500).optional(),
          measure: line(500).optional(),
        }),
      )
      .max(31)
      .refine((all) => new Set(all.map((it) => it.number)).size === all.length, {
        message: 'a number twice',
      }),
  })
  .meta({
    id: 'EvaluationRemarksBody',
    example: {
      remarks: [{ number: 3, reason: '设备故障致9套超时', measure: '增配备用刻章机一台' }],
    },
  });
export type EvaluationRemarksBody = z.infer<typeof EvaluationRemarksBody>;

export const EvaluationRemarks = z
  .object({
    remarks: z.array(
      z.object({
        number: z.int(),
        reason: z.string().nullable(),
        measure: z.string().nullable(),
      }),
    ),
    version: z.int(),
    changedAt: z.string().nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: 'EvaluationRemarks' });
export type EvaluationRemarks = z.infer<typeof EvaluationRemarks>;
