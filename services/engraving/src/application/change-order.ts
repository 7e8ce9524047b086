import type { Refused } from '@seal/contracts/error-catalogue';
import type { Project } from '@seal/contracts/project';
import { newId } from '@seal/kernel/ids';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { type Decision, foldAt, type Order, type OrderEntry } from '../domain/order.ts';
import type { Asked, EngravingDeps, OrderChange } from './deps.ts';

/** How often a lost race is decided anew. More would only spin: somebody else is changing it. */
const MOST_TRIES = 5;

export type Decide = (order: Order, project: Project) => Outcome<Decision | undefined, Refused>;

/**
 * One state change of one order: read, decide on what was read, compare-and-set, and where that was
 * lost, read and decide again. Answers the order as it stands after the act. A repeated key is
 * answered with the order as it stood then; a decision of `undefined` changes nothing. Refused:
 * not-found, version-mismatch, idempotency-key-reused, seal-code-used, and what `decide` says.
 */
export async function changeOrder(
  deps: EngravingDeps,
  asked: Asked,
  decide: Decide,
): Promise<Outcome<Order, Refused>> {
  const project = await deps.project(asked.projectId);
  if (!project) return refuse('not-found');
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const order = await deps.orders.read(asked.orderId);
    if (order?.projectId !== asked.projectId) return refuse('not-found');
    const repeated = answerRepeat(order, asked);
    if (repeated) return repeated;
    if (asked.ifMatch !== undefined && asked.ifMatch !== order.version) {
      return refuse('version-mismatch', `it is at version ${order.version}`);
    }
    const decided = decide(order, project);
    if (!decided.ok) return decided;
    if (!decided.value) return ok(order);
    const change = toChange(order, decided.value, asked);
    const result = await deps.orders.change(change);
    if (result === 'won') return ok(finish(deps, applyChange(order, change), decided.value));
    if (result === 'duplicate') return refuseUsedCodes(deps, order, decided.value);
  }
  return refuse('version-mismatch', 'others are changing it at the same time');
}

function answerRepeat(order: Order, { repeat }: Asked): Outcome<Order, Refused> | undefined {
  if (!repeat) return undefined;
  const entry = order.history.find((it) => it.key === repeat.key);
  if (!entry) return undefined;
  if (entry.fingerprint !== repeat.fingerprint) return refuse('idempotency-key-reused');
  return ok(foldAt(order, entry.version));
}

function toChange(order: Order, decision: Decision, asked: Asked): OrderChange {
  const version = order.version + 1;
  const entry: OrderEntry = {
    version,
    act: decision.act,
    actor: { id: asked.actor.id, name: asked.actor.name },
    at: asked.now,
    token: newId(),
    data: decision.data,
    ...(decision.note === undefined ? {} : { note: decision.note }),
    ...asked.repeat,
  };
  return {
    id: order._id,
    fromVersion: order.version,
    entry,
    tells: decision.tells ?? [],
    proves: decision.proves,
  };
}

/** The order as the database has it now, without reading it again. */
function applyChange(order: Order, { entry, tells }: OrderChange): Order {
  const history = [...order.history, entry];
  const unpublished = { ...order.unpublished, ...marksFor(tells, entry) };
  return { ...order, ...entry.data, version: entry.version, history, unpublished };
}

/** What nobody has handled yet, a consumer each: the newest version is enough to catch up from. */
function marksFor(tells: OrderChange['tells'], { version, at }: OrderEntry): Order['unpublished'] {
  return Object.fromEntries(tells.map((consumer) => [consumer, { seq: version, at }]));
}

function finish(deps: EngravingDeps, order: Order, decision: Decision): Order {
  for (const consumer of decision.tells ?? []) deps.tell[consumer]([order]);
  if (decision.data.alarmAt) deps.wakeAt(decision.data.alarmAt);
  return order;
}

async function refuseUsedCodes(
  deps: EngravingDeps,
  order: Order,
  { data }: Decision,
): Promise<Outcome<never, Refused>> {
  const seals = data.seals ?? [];
  const codes = seals.map((seal) => seal.sealCode);
  const used = await deps.orders.usedCodes(order.projectId, codes, order._id);
  const errors = seals.flatMap(({ sealCode }, n) =>
    used.includes(sealCode)
      ? [
          {
            pointer: `/seals/${n}/sealCode`,
            code: 'seal-code-used',
            message: `${sealCode} was used before`,
          },
        ]
      : [],
  );
  return refuse('seal-code-used', undefined, errors);
}
