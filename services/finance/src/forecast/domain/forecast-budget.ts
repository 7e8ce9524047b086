import type { BudgetForecast } from '@seal/contracts/finance/budget-forecast';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import { hallDay } from '@seal/kernel/time/hall-calendar';
import { shiftDay } from '@seal/kernel/time/shanghai-time';
import { workingDaysBetween } from '@seal/kernel/time/working-days';

/** What a forecast rests on: the records as of a day. */
export interface ForecastFacts {
  /** 'YYYY-MM-DD' of Asia/Shanghai. */
  asOf: string;
  terms: Pick<ProjectTerms, 'fiscalYear' | 'deadline'>;
  adjustedFen: number;
  /** What orders registered on a day have committed or accrued, in fen; up to `asOf`. */
  committedByDay: ReadonlyMap<string, number>;
  paidFen: number;
  /** Each payment beside the date of the invoices that it pays. */
  payments: readonly { invoicedOn: string; paidOn: string }[];
}

/**
 * Working days from an invoice's date to its payment, where none was paid yet: a month's invoice is
 * compared, approved and paid within three weeks. Larger: the year's last invoices are called in
 * too early. Smaller: too late to be paid.
 */
const ASSUMED_DAYS_TO_PAY = 15;

/** 19 of 20 outcomes of a normal distribution lie within so many deviations. */
const BAND_DEVIATIONS = 1.96;

type Answer = Omit<BudgetForecast, 'workingDays' | 'dailyFen' | 'runsOutOn' | 'executionRate'>;

/**
 * Where the budget is heading. The rate is what registrations have committed a working day of the
 * hall so far this year; a day differs by its standard deviation, so that `left` days together
 * differ by its root. What is registered in a month is billed after its end: it counts for the
 * year's execution only if that bill can still be paid.
 */
export function forecastBudget(facts: ForecastFacts): BudgetForecast {
  const { asOf, terms, adjustedFen, committedByDay, paidFen } = facts;
  const committedFen = sum([...committedByDay.values()]);
  const { fiscalYear } = terms;
  const answer: Answer = {
    asOf,
    fiscalYear,
    adjustedFen,
    committedFen,
    availableFen: adjustedFen - committedFen,
    paidFen,
    daysToPay: daysToPay(facts),
    lastInvoiceOn: null,
    reason: null,
  };
  const nothing = { workingDays: null, dailyFen: null, runsOutOn: null, executionRate: null };
  const year = workingDaysOf(facts);
  if (!year) return { ...answer, ...nothing, reason: 'calendar-not-loaded' };
  answer.lastInvoiceOn = year.at(-1 - answer.daysToPay.workingDays) ?? null;
  const passed = year.filter((day) => day <= asOf);
  const left = year.filter((day) => day > asOf);
  const workingDays = { passed: passed.length, left: left.length };
  if (committedFen === 0 || passed.length === 0) {
    return { ...answer, ...nothing, workingDays, reason: 'nothing-registered' };
  }
  const dailyFen = rateOf(committedByDay, passed);
  return {
    ...answer,
    workingDays,
    dailyFen,
    runsOutOn: runsOutOn(answer.availableFen, dailyFen.mean, asOf, left),
    executionRate: executionRate(facts, dailyFen, left, answer.lastInvoiceOn),
  };
}

function workingDaysOf({ terms }: ForecastFacts): string[] | undefined {
  const { fiscalYear, deadline } = terms;
  const found = workingDaysBetween(`${fiscalYear}-01-01`, `${fiscalYear}-12-31`, deadline.hours);
  return found.ok ? found.days.map((it) => it.day) : undefined;
}

/** Mean and standard deviation; what was registered on days off counts to the next working day. */
function rateOf(byDay: ReadonlyMap<string, number>, passed: readonly string[]) {
  const amounts = new Map(passed.map((day) => [day, 0]));
  for (const [day, fen] of byDay) {
    const counted = passed.find((it) => it >= day) ?? passed.at(-1)!;
    amounts.set(counted, amounts.get(counted)! + fen);
  }
  const all = [...amounts.values()];
  const mean = sum(all) / all.length;
  const squares = sum(all.map((fen) => (fen - mean) ** 2));
  return { mean, deviation: all.length > 1 ? Math.sqrt(squares / (all.length - 1)) : 0 };
}

function runsOutOn(
  availableFen: number,
  meanFen: number,
  asOf: string,
  left: readonly string[],
): string | null {
  if (availableFen <= 0) return asOf;
  const days = Math.ceil(availableFen / meanFen);
  return left[days - 1] ?? null;
}

function executionRate(
  { adjustedFen, committedByDay, paidFen }: ForecastFacts,
  { mean, deviation }: { mean: number; deviation: number },
  left: readonly string[],
  lastInvoiceOn: string | null,
): BudgetForecast['executionRate'] {
  if (adjustedFen <= 0) return null;
  // Bills come after a month's end, so the last month that is paid is the one before that
  // invoice's.
  const firstUnpaid = lastInvoiceOn === null ? '' : `${lastInvoiceOn.slice(0, 7)}-01`;
  const payable = sum(
    [...committedByDay].filter(([day]) => day < firstUnpaid).map(([, fen]) => fen),
  );
  const days = left.filter((day) => day < firstUnpaid).length;
  const spread = BAND_DEVIATIONS * deviation * Math.sqrt(days);
  const rate = (fen: number) => Math.min(Math.max(fen, paidFen, 0), adjustedFen) / adjustedFen;
  const expected = payable + mean * days;
  return { low: rate(expected - spread), expected: rate(expected), high: rate(expected + spread) };
}

/** The median of what was paid so far, in working days of the hall. */
function daysToPay({ payments, terms }: ForecastFacts): BudgetForecast['daysToPay'] {
  const days = payments
    .map(({ invoicedOn, paidOn }) => countWorkingDays(invoicedOn, paidOn, terms))
    .filter((it) => it !== undefined)
    .sort((a, b) => a - b);
  const median = days[Math.floor(days.length / 2)];
  return median === undefined
    ? { workingDays: ASSUMED_DAYS_TO_PAY, observed: false }
    : { workingDays: median, observed: true };
}

function countWorkingDays(
  after: string,
  until: string,
  { deadline }: ForecastFacts['terms'],
): number | undefined {
  let count = 0;
  for (let day = shiftDay(after, 1); day <= until; day = shiftDay(day, 1)) {
    const hall = hallDay(day, deadline.hours);
    if (!hall) return undefined;
    if (hall.open) count += 1;
  }
  return count;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, it) => total + it, 0);
}
