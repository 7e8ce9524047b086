import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';
import {
  type IndicatorFigure,
  RULES_VERSION,
  type UnknownReason,
} from '@seal/contracts/finance/indicators';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import { type Facts, gatherFacts, isBefore } from './facts.ts';
import type { IndicatorBooks } from './indicator-books.ts';
import type { Judged, Judgement } from './judged.ts';
import { isReached, percentOf } from './percent.ts';
import { unknownWords, wordsOf } from './reason-words.ts';
import { indicatorRules } from './rules.ts';

type IndicatorTerms = ProjectTerms['indicators'][number];

export interface Computed {
  items: IndicatorFigure[];
  asOf: string;
  rulesVersion: string;
}

/**
 * All indicators of a project. Pure: the same books, terms and instant give the same figures
 * wherever they are reckoned; the evidence pack rests on that.
 */
export function computeIndicators(
  books: IndicatorBooks,
  terms: ProjectTerms,
  asOf: Date,
): Computed {
  const facts = gatherFacts(books, terms, asOf);
  return {
    items: terms.indicators.map((indicator) => computeOne(indicator, facts)),
    asOf: asOf.toISOString(),
    rulesVersion: RULES_VERSION,
  };
}

/** The records behind one indicator, in order of key. */
export function judgeIndicator(facts: Facts, number: number): Judged[] {
  const records = indicatorRules[number]?.judge(facts).records ?? [];
  return records.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function computeOne(indicator: IndicatorTerms, facts: Facts): IndicatorFigure {
  const rule = indicatorRules[indicator.number];
  const judged: Judgement = rule?.judge(facts) ?? { records: [], unknown: 'no-formula' };
  const inDenominator = judged.records.filter((it) => it.part !== 'excluded');
  const numerator = sumOf(judged.records.filter((it) => it.part === 'numerator'));
  const denominator = sumOf(inDenominator);
  const unknown = judged.unknown ?? (denominator > 0 ? undefined : whyNothing(judged));
  const isKnown = unknown === undefined;
  const { number, level, name, target, evidence } = indicator;
  return {
    number,
    level,
    name,
    target,
    unit: rule?.unit ?? 'orders',
    numerator,
    denominator,
    actual: isKnown ? percentOf(numerator, denominator) : null,
    met: isKnown ? isReached(numerator, denominator, target) : null,
    unknown: isKnown ? null : { reason: unknown, words: unknownWords[unknown] },
    exclusions: countReasons(judged.records.filter((it) => it.part === 'excluded')),
    shortfalls: countReasons(judged.records.filter((it) => it.part === 'shortfall')),
    notes: toCounts(Object.entries(judged.notes ?? {})),
    amountFen: judged.amountFen ?? null,
    survey: judged.survey ?? null,
    formula: rule?.formula ?? unknownWords['no-formula'],
    evidence,
    recordedThrough: newest(inDenominator),
  };
}

function whyNothing({ records }: Judgement): UnknownReason {
  return records.length === 0 ? 'nothing-recorded' : 'nothing-to-count';
}

function sumOf(records: readonly Judged[]): number {
  return records.reduce((sum, { amount }) => sum + amount, 0);
}

function countReasons(records: readonly Judged[]): IndicatorFigure['exclusions'] {
  const sums = new Map<string, number>();
  for (const { reason, amount } of records) {
    if (reason !== null) sums.set(reason, (sums.get(reason) ?? 0) + amount);
  }
  return toCounts([...sums]);
}

/** The largest first; of equals by reason, so that the order of the books doesn't matter. */
function toCounts(counts: readonly [string, number][]): IndicatorFigure['exclusions'] {
  return counts
    .filter(([, count]) => count !== 0)
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([reason, count]) => ({ reason, count, words: wordsOf(reason) }));
}

function newest(records: readonly Judged[]): string | null {
  let latest: string | null = null;
  for (const { at } of records) {
    if (at !== null && (latest === null || isBefore(latest, at))) latest = at;
  }
  return latest;
}

/**
 * In: a day of Asia/Shanghai or none, and now. Out: the instant before which everything counted
 * happened: the end of that day, or now where that is still to come.
 */
export function decideAsOf(day: string | undefined, now: Date): Date {
  if (day === undefined) return now;
  const ended = dayStart(shiftDay(day, 1));
  return ended < now ? ended : now;
}
