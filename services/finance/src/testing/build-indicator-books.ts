import type {
  CaseBookLine,
  OrderBookLine,
  RegistrationBookLine,
  SpotCheckBookLine,
} from '@seal/contracts/common/books';
import type { MoneyBookLine } from '@seal/contracts/finance/money-book';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import { emptyBooks, type IndicatorBooks } from '../indicators/domain/indicator-books.ts';
import { at, contractFen } from './build-books.ts';
import { sampleKinds } from './read-sample-year.ts';

/** An instant of Shanghai as the books write it. */
export function on(text: string): string {
  return at(text).toISOString();
}

export function registrationLine(
  key: string,
  over: Partial<RegistrationBookLine> = {},
): RegistrationBookLine {
  return {
    registrationId: `registration-${key}`,
    caseNumber: `case-${key}`,
    uscc: key,
    enterpriseName: `玉田${key}商贸有限公司`,
    registeredAt: on('2026-03-03 09:00'),
    entitled: true,
    reason: null,
    withdrawn: false,
    orderId: `order-${key}`,
    ...over,
  };
}

/** An order completed in time; anything can be overridden. */
export function orderLine(key: string, over: Partial<OrderBookLine> = {}): OrderBookLine {
  return {
    orderId: `order-${key}`,
    orderNumber: `YT-${key}`,
    registrationId: `registration-${key}`,
    uscc: key,
    enterpriseName: `玉田${key}商贸有限公司`,
    status: 'completed',
    registeredAt: on('2026-03-03 09:00'),
    queuedAt: on('2026-03-03 09:00'),
    dueAt: on('2026-03-03 11:00'),
    claimedAt: on('2026-03-03 09:05'),
    completedAt: on('2026-03-03 10:00'),
    acceptedAt: null,
    collectedAt: null,
    cancelledAt: null,
    overdueAt: null,
    late: false,
    wallMinutes: 60,
    workingMinutes: 60,
    rework: 0,
    takenOver: false,
    seals: sampleKinds.map((kind) => ({
      kind,
      sealCode: `${key}-${kind}`,
      material: 'photosensitive' as const,
      passed: null,
    })),
    ...over,
  };
}

/** An order that nobody has claimed. */
export function queuedLine(key: string, over: Partial<OrderBookLine> = {}): OrderBookLine {
  return orderLine(key, {
    status: 'queued',
    claimedAt: null,
    completedAt: null,
    seals: [],
    wallMinutes: null,
    workingMinutes: null,
    ...over,
  });
}

export function moneyLine(entryId: string, over: Partial<MoneyBookLine> = {}): MoneyBookLine {
  return {
    entryId,
    kind: 'opening',
    orderId: null,
    adjustedFen: 0,
    accruedFen: 0,
    paidFen: 0,
    effectiveAt: on('2026-01-01 00:00'),
    ...over,
  };
}

/** What the ledger says of a set that was committed and accrued. */
export function accruedLines(key: string): MoneyBookLine[] {
  const orderId = `order-${key}`;
  const effectiveAt = on('2026-03-03 10:00');
  return [
    moneyLine(`commitment-${key}`, { kind: 'commitment', orderId, effectiveAt }),
    moneyLine(`accrual-${key}`, { kind: 'accrual', orderId, effectiveAt, accruedFen: contractFen }),
  ];
}

export function caseLine(caseId: string, over: Partial<CaseBookLine> = {}): CaseBookLine {
  return {
    caseId,
    kind: 'after-sales',
    orderId: null,
    openedAt: on('2026-03-04 09:00'),
    dueAt: on('2026-03-06 17:00'),
    closedAt: on('2026-03-05 09:00'),
    conforms: true,
    ...over,
  };
}

export function spotCheckLine(
  key: string,
  over: Partial<SpotCheckBookLine> = {},
): SpotCheckBookLine {
  return {
    spotCheckId: 'check-1',
    seed: 'seed',
    drawnAt: on('2026-03-10 09:00'),
    population: 100,
    sampleSize: 10,
    orderId: `order-${key}`,
    materialConforms: true,
    docked: true,
    checkedAt: on('2026-03-10 15:00'),
    ...over,
  };
}

export function indicatorBooks(over: Partial<IndicatorBooks> = {}): IndicatorBooks {
  return { ...emptyBooks(), ...over };
}

/** The policy's terms for another year. */
export function termsOf(terms: ProjectTerms, over: Partial<ProjectTerms> = {}): ProjectTerms {
  return { ...terms, fiscalYear: 2026, ...over };
}
