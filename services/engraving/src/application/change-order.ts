import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Project } from '@seal/contracts/projects/project';
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
 *
 * The first try is on the order as this process remembers it: winning proves that it was current.
 * Anything else that came of it proves nothing, and the order is read.
 */
export async function changeOrder(
  deps: EngravingDeps,
  asked: Asked,
  decide: Decide,
): Promise<Outcome<Order, Refused>> {
  const project = await deps.project(asked.projectId);
  if (!project) return refuse('not-found');
  const recalled = deps.memory.recall(asked.orderId);
  if (recalled) {
    const tried = await tryOn(deps, recalled, project, asked, decide);
    if (tried?.won) return tried.outcome;
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const order = await deps.orders.read(asked.orderId);
    const tried = await tryOn(deps, order, project, asked, decide);
    if (tried) return tried.outcome;
  }
  return refuse('version-mismatch', 'others are changing it at the same time');
}

interface Tried {
  outcome: Outcome<Order, Refused>;
  /** The order was changed, as against refused or left as it was. */
  won: boolean;
}

/** Undefined where somebody else was faster. */
async function tryOn(
  deps: EngravingDeps,
  order: Order | undefined,
  project: Project,
  asked: Asked,
  decide: Decide,
): Promise<Tried | undefined> {
  const end = (outcome: Tried['outcome']) => ({ outcome, won: false });
  if (order?.projectId !== asked.projectId) return end(refuse('not-found'));
  const repeated = answerRepeat(order, asked);
  if (repeated) return end(repeated);
  if (asked.ifMatch !== undefined && asked.ifMatch !== order.version) {
    return end(refuse('version-mismatch', `it is at version ${order.version}`));
  }
  const decided = decide(order, project);
  if (!decided.ok) return end(decided);
  if (!decided.value) return end(ok(order));
  const change = toChange(order, decided.value, asked);
  const result = await deps.orders.change(change);
  if (result === 'duplicate') return end(await refuseUsedCodes(deps, order, decided.value));
  if (result === 'lost') return undefined;
  return { outcome: ok(finish(deps, applyChange(order, change), decided.value)), won: true };
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
  deps.memory.remember([order]);
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
