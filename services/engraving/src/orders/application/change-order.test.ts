import { expect, test } from '@jest/globals';
import type { Project } from '@seal/contracts/projects/project';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { Order } from '../domain/order.ts';
import { after, buildOrder } from '../../testing/build-order.ts';
import { terms } from '../../testing/terms.ts';
import { claimOrder } from './claim-order.ts';
import type { Asked, EngravingDeps } from './deps.ts';
import { createOrderMemory } from './order-memory.ts';

/** A process in front of one order in the database, and how often it has read it. */
function openProcess(stored: Order) {
  const seen = { order: stored, reads: 0 };
  const change = ({ fromVersion, set, entry }: Change): Written => {
    if (fromVersion !== seen.order.version) return 'lost';
    const history = [...seen.order.history, entry];
    seen.order = { ...seen.order, ...set, version: entry.version, history };
    return 'won';
  };
  const orders = {
    read: async () => {
      seen.reads += 1;
      return seen.order;
    },
    change: async (wanted: Change) => change(wanted),
  };
  const deps = {
    orders,
    memory: createOrderMemory(),
    project: async () => terms as Project,
    tell: { finance: () => undefined, registration: () => undefined },
    wakeAt: () => undefined,
  } as unknown as EngravingDeps;
  return { deps, seen };
}

function ask(order: Order, over: Partial<Asked> = {}): Asked {
  const actor = { id: 'e1', name: 'engraver', roles: ['engraver'] as const };
  return { projectId: order.projectId, orderId: order._id, actor, now: after(5), ...over };
}

test('an order that is remembered as it stands is changed without being read', async () => {
  const queued = buildOrder('queued');
  const { deps, seen } = openProcess(queued);
  deps.memory.remember([queued]);
  expect(await claimOrder(deps, ask(queued))).toMatchObject({ ok: true });
  expect(seen).toMatchObject({ reads: 0, order: { status: 'engraving', version: 4 } });
});

test('what another process did since is never a reason to refuse', async () => {
  const queued = buildOrder('queued');
  const { deps, seen } = openProcess(queued);
  deps.memory.remember([buildOrder('placed', { version: 2 })]);
  expect(await claimOrder(deps, ask(queued))).toMatchObject({ ok: true });
  expect(seen).toMatchObject({ reads: 1, order: { status: 'engraving', version: 4 } });
});

test('an order that another process has cancelled is refused, whatever is remembered', async () => {
  const cancelled = buildOrder('cancelled', { version: 4 });
  const { deps, seen } = openProcess(cancelled);
  deps.memory.remember([buildOrder('queued')]);
  const refused = { ok: false, refusal: { code: 'order-cancelled' } };
  expect(await claimOrder(deps, ask(cancelled))).toMatchObject(refused);
  expect(seen.order.version).toBe(4);
});

test('a key that another process has answered is answered the same, once', async () => {
  const queued = buildOrder('queued');
  const { deps, seen } = openProcess(queued);
  const repeat = { key: 'e1/k', fingerprint: 'f' };
  const first = { ok: true, value: { status: 'engraving', version: 4 } };
  expect(await claimOrder(deps, ask(queued, { repeat }))).toMatchObject(first);
  const other = { ...deps, memory: createOrderMemory() };
  other.memory.remember([queued]);
  const again = await claimOrder(other, ask(queued, { repeat, now: after(6) }));
  expect(again).toMatchObject(first);
  expect(seen.order.version).toBe(4);
});

test('a version that is stale only in memory is accepted by If-Match', async () => {
  const queued = buildOrder('queued', { version: 5 });
  const { deps } = openProcess(queued);
  deps.memory.remember([buildOrder('queued', { version: 3 })]);
  expect(await claimOrder(deps, ask(queued, { ifMatch: 5 }))).toMatchObject({ ok: true });
  const mismatch = { ok: false, refusal: { code: 'version-mismatch' } };
  expect(await claimOrder(deps, ask(queued, { ifMatch: 5 }))).toMatchObject(mismatch);
});
