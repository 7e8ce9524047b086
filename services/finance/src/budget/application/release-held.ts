import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';
import type { LedgerStore, Settle, Span, StepDeps } from './deps.ts';

export interface ReleaseDeps {
  ledger: Pick<LedgerStore, 'readUnpriced'>;
  readTerms: StepDeps['readTerms'];
  settle: Settle;
}

/** How many orders one round tries again for a price. Larger: too large a group for one step. */
const UNPRICED_MOST = 200;

/**
 * How many steps one call takes at most; what is left the next sweep releases. Larger would keep
 * the caller waiting for the release of thousands.
 */
export const MOST_STEPS = 20;

/**
 * Gives held orders another try, in order of registration, as long as more may fit. Also makes sure
 * of what a process that died had left pending.
 */
export async function releaseHeld(deps: ReleaseDeps, projectId: string): Promise<void> {
  const terms = await deps.readTerms(projectId);
  if (!terms) return;
  const spans = terms.prices.map(({ from, until }): Span => ({
    from: dayStart(from),
    until: until === null ? undefined : dayStart(shiftDay(until, 1)),
  }));
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const orderIds = await deps.ledger.readUnpriced(projectId, spans, UNPRICED_MOST);
    const answer = await deps.settle(projectId, { kind: 'release', orderIds });
    if (!answer?.more && orderIds.length < UNPRICED_MOST) return;
  }
}

/** Only the queue: for money that came in, or was freed, by the step before. */
export async function releaseQueue(settle: Settle, projectId: string): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const answer = await settle(projectId, { kind: 'release', orderIds: [] });
    if (!answer?.more) return;
  }
}
