import { z } from 'zod';
import { Day, FenOrZero, line, Phone, PositiveFen, ProjectId, Reason } from '../common/fields.ts';
import { projectExample } from './project-example.ts';
import { Material, SealKind } from '../common/seals.ts';

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * The hall's hours: half-open spans, several a day (infra/docs/domain-rules.md, "Working time").
 */
export const HallHours = z
  .strictObject({
    days: z
      .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
      .min(1)
      .max(7),
    spans: z
      .array(z.strictObject({ from: ClockTime, to: ClockTime }))
      .min(1)
      .max(6),
  })
  .refine(
    ({ spans }) =>
      spans.every((span, n) => span.from < span.to && (n === 0 || spans[n - 1]!.to <= span.from)),
    {
      message: 'spans must be in order and must not overlap',
      path: ['spans'],
      params: { code: 'spans-overlap' },
    },
  );
export type HallHours = z.infer<typeof HallHours>;

export const Deadline = z
  .strictObject({
    minutes: z.int().min(1).max(14_400),
    startsAt: z.enum(['queued', 'registered']),
    counts: z.enum(['elapsed', 'working-time']),
    hours: HallHours,
    warningLeadMinutes: z.int().min(0).max(14_400),
  })
  .refine((it) => it.warningLeadMinutes < it.minutes, {
    message: 'the warning must come after the start',
    path: ['warningLeadMinutes'],
    params: { code: 'lead-too-long' },
  });
export type Deadline = z.infer<typeof Deadline>;

/** A contract's price of one set, valid for registrations of `from` to `until`, both included. */
export const Price = z.strictObject({
  from: Day,
  until: Day.nullable(),
  unitPriceFen: PositiveFen,
});

/**
 * A pattern that can't explode: an anchored row of digits, classes and letters, each with a plain
 * count. Anything else (alternatives, nesting, stars) is refused, since an administrator types it.
 */
const SealCodePattern = z
  .string()
  .max(80)
  .regex(/^\^(?:(?:\\d|\[[0-9A-Z-]{1,20}\]|[0-9A-Z])(?:\{\d{1,2}(?:,\d{1,2})?\})?){1,12}\$$/)
  .refine((source) => compiles(source), { message: 'not a pattern' });

function compiles(source: string): boolean {
  try {
    return new RegExp(source).source.length > 0;
  } catch {
    return false;
  }
}

export const Indicator = z.strictObject({
  number: z.int().min(1).max(99),
  level: line(40),
  name: line(100),
  target: z.strictObject({
    comparison: z.enum(['at-least', 'equal']),
    percent: z.number().min(0).max(100),
  }),
  points: z.number().min(0).max(100),
  evidence: z.array(line(100)).min(1).max(10),
});

/**
 * How many working days a case may take where the project doesn't say (*local*). Longer: an
 * enterprise waits with seals that don't work. Shorter: a part can't be had in time.
 */
export const defaultCaseDays = { afterSales: 5, docking: 10 };

/** The parts of a project that an administrator may change. Money comes in by appropriations. */
const projectTerms = {
  code: line(40),
  name: line(120),
  unit: line(120),
  fiscalYear: z.int().min(2000).max(2099),
  openingFen: FenOrZero,
  plan: z
    .array(
      z.strictObject({
        by: z.string().regex(/^(0[1-9]|1[0-2])-[0-3]\d$/),
        percent: z.number().min(0).max(100),
      }),
    )
    .min(1)
    .max(12),
  prices: z.array(Price).min(1).max(40),
  sealKinds: z.array(SealKind).min(1).max(4),
  materials: z.array(Material).min(1).max(3),
  sealCodePattern: SealCodePattern,
  orderPrefix: z.string().regex(/^[A-Z]{1,6}$/),
  divisionCode: z.string().regex(/^\d{6}$/),
  eligibleCategories: z
    .array(z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{2}$/))
    .min(1)
    .max(20),
  claimWindowDays: z.int().min(1).max(3_660).nullable(),
  deadline: Deadline,
  pauses: z.strictObject({
    reasons: z
      .array(
        z.strictObject({ code: z.string().regex(/^[a-z][a-z-]{1,40}$/), zh: Reason, en: Reason }),
      )
      .max(20),
    capMinutes: z.int().min(0).max(14_400),
  }),
  budgetWarningPercents: z.array(z.int().min(1).max(100)).max(5),
  indicators: z.array(Indicator).max(30),
  scoring: z.strictObject({
    executionRate: z.number().min(0).max(100),
    outputs: z.number().min(0).max(100),
    benefits: z.number().min(0).max(100),
    satisfaction: z.number().min(0).max(100),
  }),
  satisfaction: z.strictObject({
    thirdGradeCounts: z.boolean(),
    followUpWorkingDays: z.int().min(1).max(365),
  }),
  caseDays: z
    .strictObject({ afterSales: z.int().min(1).max(365), docking: z.int().min(1).max(365) })
    .default(defaultCaseDays),
  engraver: line(120),
  hall: z.strictObject({ name: line(120), window: line(60), phone: Phone }),
};

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function checked<T extends z.ZodType<TermsShape>>(schema: T) {
  return schema
    .refine((it) => distinct(it.sealKinds), {
      message: 'a kind twice',
      path: ['sealKinds'],
      params: { code: 'kind-repeated' },
    })
    .refine((it) => it.prices.every((p) => p.until === null || p.from <= p.until), {
      message: 'a price that ends before it begins',
      path: ['prices'],
      params: { code: 'ends-before-begin' },
    })
    .refine((it) => noOverlap(it.prices), {
      message: 'two prices for one day',
      path: ['prices'],
      params: { code: 'prices-overlap' },
    });
}

const Terms = z.strictObject(projectTerms);
type TermsShape = z.infer<typeof Terms>;

/** The whole of a project's terms, as a project file holds them. */
export const ProjectTerms = checked(Terms);
export type ProjectTerms = z.infer<typeof ProjectTerms>;

/** What PUT takes: the terms; the id and version that GET answered may stand beside them. */
export const ProjectBody = checked(
  z.strictObject({ ...projectTerms, id: ProjectId.optional(), version: z.int().optional() }),
).meta({ id: 'ProjectBody', example: projectExample });

function noOverlap(prices: readonly z.infer<typeof Price>[]): boolean {
  const sorted = prices.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.every((p, n) => n === 0 || (sorted[n - 1]!.until ?? '9999') < p.from);
}

/** A project as it is answered: its terms, its id and its version (also the ETag). */
export const Project = z.object({ ...projectTerms, id: ProjectId, version: z.int() });
export type Project = z.infer<typeof Project>;

/**
 * The price of a set for an enterprise registered on that day.
 * Takes the day as 'YYYY-MM-DD' of Asia/Shanghai; answers fen, or undefined where none is agreed.
 */
export function priceOn(project: Pick<ProjectTerms, 'prices'>, day: string): number | undefined {
  return project.prices.find((p) => p.from <= day && (p.until === null || day <= p.until))
    ?.unitPriceFen;
}
