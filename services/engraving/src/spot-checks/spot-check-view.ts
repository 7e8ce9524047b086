import type { SpotCheckBookLine } from '@seal/contracts/common/books';
import type {
  SpotCheck as SpotCheckAnswer,
  SpotCheckSummary,
} from '@seal/contracts/engraving/spot-check';
import { isoOrNull, toHistoryView } from '@seal/platform/http/history-view';
import { boundsOf, type SpotCheck } from './spot-check.ts';

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
        checkedAt: isoOrNull(result?.checkedAt ?? null),
      };
    }),
    history: toHistoryView(check.history),
  };
}

/** A line an order drawn, in the order of drawing. */
export function* spotCheckLines(check: SpotCheck): Generator<SpotCheckBookLine> {
  const results = new Map(check.results.map((it) => [it.orderId, it]));
  for (const { orderId } of check.drawn) {
    const result = results.get(orderId);
    yield {
      spotCheckId: check._id,
      seed: check.seed,
      drawnAt: check.drawnAt.toISOString(),
      population: check.population,
      sampleSize: check.drawn.length,
      orderId,
      materialConforms: result?.materialConforms ?? null,
      docked: result?.docked ?? null,
      checkedAt: isoOrNull(result?.checkedAt),
    };
  }
}
