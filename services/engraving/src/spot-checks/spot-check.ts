import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { SpotCheckResultsBody } from '@seal/contracts/engraving/spot-check';
import type { Decision } from '@seal/kernel/aggregate/change-aggregate';
import type { Folding } from '@seal/kernel/aggregate/state-at';
import { type FieldError, ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { upperFailures } from '@seal/kernel/sample-bound';
import type { Recorded } from '@seal/kernel/aggregate/record';
import type { DrawnOrder } from '../orders/exports.ts';

export interface CheckResult {
  orderId: string;
  materialConforms: boolean;
  docked: boolean;
  note: string | null;
  checkedAt: Date;
}

export interface SpotCheckStanding {
  /** One an order at most; in the history, only those that came with the entry. */
  results: CheckResult[];
}

/** A seeded random sample of completed orders (抽查), and what was found of it. */
export interface SpotCheck extends Recorded<SpotCheckStanding>, SpotCheckStanding {
  seed: string;
  method: string;
  from: string;
  until: string;
  population: number;
  populationDigest: string;
  drawnAt: Date;
  drawn: DrawnOrder[];
}

/** Results after more have come: a later one of the same order replaces the earlier. */
function mergeResults(
  results: readonly CheckResult[],
  more: readonly CheckResult[],
): CheckResult[] {
  const byOrder = new Map([...results, ...more].map((it) => [it.orderId, it]));
  return [...byOrder.values()];
}

/** An entry carries the results that came with it alone. */
export const spotCheckFolding: Folding<SpotCheck> = {
  apply: ({ results: before = [] }, { results = [] }) => ({
    results: mergeResults(before, results),
  }),
};

/** Refused: invalid-fields, naming an order that was not drawn or stands twice. */
export function decideResults(
  { drawn }: SpotCheck,
  { results }: SpotCheckResultsBody,
  checkedAt: Date,
): Outcome<Decision<SpotCheck>, Refused> {
  const wanted = new Set(drawn.map(({ orderId }) => orderId));
  const seen = new Set<string>();
  const errors = results.flatMap(({ orderId }, n): FieldError[] => {
    const pointer = `/results/${n}/orderId`;
    if (!wanted.has(orderId)) {
      return [{ pointer, code: 'order-not-drawn', message: 'not in this sample' }];
    }
    if (seen.has(orderId)) return [{ pointer, code: 'order-repeated', message: 'stands twice' }];
    seen.add(orderId);
    return [];
  });
  if (errors.length > 0) return refuse('invalid-fields', undefined, errors);
  const checked = results.map(({ note = null, ...result }) => ({ ...result, note, checkedAt }));
  return ok({ act: 'results-recorded', data: { results: checked } });
}

export interface Bound {
  failed: number;
  upperFailures: number;
  upperRate: number;
}

/**
 * What the sample says of the whole population; undefined until each order drawn is checked, since
 * what is missing is not missing at random.
 */
export function boundsOf(check: SpotCheck): { material: Bound; docking: Bound } | undefined {
  const { population, drawn, results } = check;
  if (results.length < drawn.length) return undefined;
  const boundFor = (fails: (result: CheckResult) => boolean): Bound => {
    const failed = results.filter(fails).length;
    const upper = upperFailures(population, drawn.length, failed);
    return { failed, upperFailures: upper, upperRate: upper / population };
  };
  return {
    material: boundFor((it) => !it.materialConforms),
    docking: boundFor((it) => !it.docked),
  };
}
