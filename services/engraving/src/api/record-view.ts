import type { Case as CaseAnswer } from '@seal/contracts/engraving/after-sales';
import type { CheckIn as CheckInAnswer } from '@seal/contracts/engraving/roster';
import type { Rating as RatingAnswer } from '@seal/contracts/engraving/satisfaction';
import type {
  SpotCheck as SpotCheckAnswer,
  SpotCheckSummary,
} from '@seal/contracts/engraving/spot-check';
import type { HistoryEntry } from '@seal/kernel/aggregate/history';
import type { HallHours } from '@seal/kernel/time/hall-calendar';
import { type CheckIn, isWorkingDay } from '../domain/check-in.ts';
import type { Rating } from '../domain/rating.ts';
import type { ServiceCase } from '../domain/service-case.ts';
import { boundsOf, type SpotCheck } from '../domain/spot-check.ts';
import { isOverdue } from '../domain/working-day-clock.ts';

const iso = (at: Date | null) => at?.toISOString() ?? null;

function historyOf(entries: readonly HistoryEntry[]) {
  return entries.map(({ version, act, actor, at, note }) => ({
    version,
    act,
    actor: actor.name,
    at: at.toISOString(),
    ...(note === undefined ? {} : { note }),
  }));
}

/** A rating as the bureau sees it; what the enterprise wrote is not for the engraver's eyes. */
export function toRatingView(rating: Rating, now: Date, withRemark: boolean): RatingAnswer {
  const { followUp } = rating;
  return {
    orderId: rating._id,
    orderNumber: rating.orderNumber,
    grade: rating.grade,
    remark: withRemark ? rating.remark : null,
    ratedAt: rating.ratedAt.toISOString(),
    followUp: followUp && {
      openedAt: followUp.openedAt.toISOString(),
      dueAt: iso(followUp.dueAt),
      overdue: isOverdue(followUp.dueAt, followUp.closedAt, now),
      closedAt: iso(followUp.closedAt),
      outcome: followUp.outcome,
    },
    version: rating.version,
    history: historyOf(rating.history),
  };
}

export function toCaseView(opened: ServiceCase, now: Date): CaseAnswer {
  return {
    id: opened._id,
    kind: opened.kind,
    orderId: opened.orderId,
    what: opened.what,
    openedAt: opened.openedAt.toISOString(),
    workingDays: opened.workingDays,
    dueAt: iso(opened.dueAt),
    overdue: isOverdue(opened.dueAt, opened.closedAt, now),
    closedAt: iso(opened.closedAt),
    conforms: opened.conforms,
    outcome: opened.outcome,
    version: opened.version,
    history: historyOf(opened.history),
  };
}

export function toCheckInView(checkIn: CheckIn, hours: HallHours): CheckInAnswer {
  return {
    day: checkIn.day,
    checkedInAt: checkIn.checkedInAt.toISOString(),
    engraver: checkIn.engraver,
    workingDay: isWorkingDay(checkIn.day, hours),
  };
}

/** The confidence of the bounds, as upperFailures (kernel) reckons them. */
const CONFIDENCE = 0.95;

export function toSpotCheckSummary(check: SpotCheck): SpotCheckSummary {
  const bounds = boundsOf(check);
  return {
    id: check._id,
    seed: check.seed,
    method: check.method,
    from: check.from,
    until: check.until,
    population: check.population,
    populationDigest: check.populationDigest,
    sampleSize: check.drawn.length,
    drawnAt: check.drawnAt.toISOString(),
    checked: check.results.length,
    bounds: bounds ? { confidence: CONFIDENCE, ...bounds } : null,
    version: check.version,
  };
}

export function toSpotCheckView(check: SpotCheck): SpotCheckAnswer {
  const results = new Map(check.results.map((it) => [it.orderId, it]));
  return {
    ...toSpotCheckSummary(check),
    rows: check.drawn.map((order, n) => {
      const result = results.get(order.orderId);
      return {
        number: n + 1,
        ...order,
        completedAt: order.completedAt.toISOString(),
        materialConforms: result?.materialConforms ?? null,
        docked: result?.docked ?? null,
        note: result?.note ?? null,
        checkedAt: iso(result?.checkedAt ?? null),
      };
    }),
    history: historyOf(check.history),
  };
}
