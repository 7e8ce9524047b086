import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import type { SetVerdict } from '../domain/judge-ledger-set.ts';
import type { LedgerDeps, LedgerImportContext } from './ledger-deps.ts';
import { type Order, changeOrder, decideClaim, decideCompletion } from '../../orders/exports.ts';

/**
 * Brings one order to where the ledger proves it to be: claimed at the ledger's time, and complete
 * at the time of the set's last seal. An order that has gone further on its own is left as it is.
 */
export async function takeOverSet(
  deps: LedgerDeps,
  { projectId, actor }: LedgerImportContext,
  { order, verdict }: { order: Order | undefined; verdict: SetVerdict },
): Promise<Outcome<Order, Refused> | undefined> {
  if (!order || (verdict.verdict !== 'complete' && verdict.verdict !== 'incomplete')) return;
  const asked = { projectId, orderId: order._id, actor, now: deps.now() };
  if (order.status === 'queued') {
    const claimed = await changeOrder(deps, asked, (it, project) =>
      decideClaim(it, { ...actor, name: project.engraver }, verdict.claimedAt),
    );
    if (!claimed.ok) return claimed;
  }
  if (verdict.verdict !== 'complete' || order.completions > 0) return;
  const seals = verdict.seals.map(({ kind, sealCode, material }) => ({ kind, sealCode, material }));
  return changeOrder(deps, asked, (it, project) =>
    decideCompletion(it, project, seals, verdict.completedAt, it.takeOver),
  );
}
