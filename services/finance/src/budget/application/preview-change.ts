import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { ProjectPreview } from '@seal/contracts/projects/project-preview';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';
import { availableFen } from '../domain/budget.ts';
import { firstUnpricedDay, termEffects } from '../domain/term-effects.ts';
import type { PreviewDeps } from './preview-deps.ts';
import { decideProjectChange } from '../../projects/exports.ts';

/**
 * What a change of terms would do: which terms, from when each counts, and in figures what keeps
 * its price and what would be released. Reads only. Refuses as the change itself would: not-found,
 * version-mismatch, opening-fixed, year-fixed.
 */
export async function previewChange(
  deps: PreviewDeps,
  id: string,
  wanted: ProjectTerms,
  ifMatch: number | undefined,
): Promise<Outcome<ProjectPreview, Refused>> {
  const [project, budget] = await Promise.all([deps.projects.read(id), deps.ledger.readBudget(id)]);
  if (!project || !budget) return refuse('not-found');
  if (ifMatch !== undefined && ifMatch !== project.version) return refuse('version-mismatch');
  const changed = decideProjectChange(project.terms, wanted);
  if (!changed.ok) return changed;
  const terms = Object.keys(changed.value) as (keyof ProjectTerms)[];
  const [committed, accrued, unpricedOrders, released] = await Promise.all([
    deps.funds.count(id, 'committed'),
    deps.funds.count(id, 'accrued'),
    deps.funds.countUnpriced(id),
    countReleased(deps, id, wanted),
  ]);
  const last = project.history.at(-1)!;
  return ok({
    version: project.version,
    lastChange: { version: last.version, by: last.actor.name, at: last.at.toISOString() },
    changes: terms.map((term) => ({ term, since: termEffects[term] })),
    figures: {
      committedOrders: committed.orders,
      committedFen: committed.fen,
      accruedOrders: accrued.orders,
      accruedFen: accrued.fen,
      unpricedOrders,
      ...released,
      availableFen: availableFen(budget),
      unpricedFrom: firstUnpricedDay(wanted),
    },
  });
}

/** The orders that would have a price by the terms wanted, and what they would cost. */
async function countReleased(deps: PreviewDeps, id: string, { prices }: ProjectTerms) {
  const found = await Promise.all(
    prices.map(async ({ from, until, unitPriceFen }) => {
      const end = until === null ? undefined : dayStart(shiftDay(until, 1));
      const orders = await deps.funds.countUnpriced(id, { from: dayStart(from), until: end });
      return { orders, fen: orders * unitPriceFen };
    }),
  );
  return {
    releasedOrders: found.reduce((sum, { orders }) => sum + orders, 0),
    releasedFen: found.reduce((sum, { fen }) => sum + fen, 0),
  };
}
