import type { RegistrationEvent } from '@seal/contracts/common/events';
import type { Project } from '@seal/contracts/projects/project';
import { systemActor } from '@seal/contracts/common/roles';
import { groupBy } from '@seal/kernel/group-by';
import { newId, newSecret } from '@seal/kernel/ids';
import { ok } from '@seal/kernel/outcome';
import { decideWithdrawal } from '../domain/decide-cancellation.ts';
import { decideRename } from '../domain/decide-rename.ts';
import { initialStanding, type Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { EngravingDeps } from './deps.ts';

/**
 * Catches up with what registration says of a group of openings: an order each, renamed where the
 * name was corrected, cancelled where it was withdrawn. Any order, any repetition, same result.
 * Answers the events that are done with; one whose project is not known yet comes again.
 */
export async function placeOrders(
  deps: EngravingDeps,
  events: readonly RegistrationEvent[],
  now: Date,
): Promise<RegistrationEvent[]> {
  const done: RegistrationEvent[] = [];
  for (const [projectId, group] of groupBy(events, (event) => event.projectId)) {
    const project = await deps.project(projectId);
    if (!project) continue;
    const known = await deps.orders.readMany(group.map((event) => event.orderId));
    await insertMissing(
      deps,
      project,
      group.filter((_, n) => !known[n]),
      now,
    );
    const later = group.filter((event) => event.version > 1 || event.withdrawn);
    await Promise.all(later.map((event) => follow(deps, event, now)));
    done.push(...group);
  }
  return done;
}

async function insertMissing(
  deps: EngravingDeps,
  project: Project,
  events: readonly RegistrationEvent[],
  now: Date,
): Promise<void> {
  const missing = [...new Map(events.map((event) => [event.orderId, event])).values()];
  if (missing.length === 0) return;
  const first = await deps.orders.takeNumbers(project.id, missing.length);
  const orders = missing.map((event, n) => newOrder(project, event, first + n, now));
  deps.memory.remember(await deps.orders.insert(orders));
  deps.tell.finance(orders);
}

function newOrder(project: Project, event: RegistrationEvent, number: number, now: Date): Order {
  const registeredAt = new Date(event.registeredAt);
  const serial = String(number).padStart(6, '0');
  const orderNumber = `${project.orderPrefix}${project.fiscalYear}${serial}`;
  const { enterpriseName } = event;
  const searchText = searchTextOf(event, orderNumber);
  // A withdrawal that comes before the acceptance places the order and is still to be decided.
  const registrationVersion = event.withdrawn ? event.version - 1 : event.version;
  return {
    _id: event.orderId,
    projectId: event.projectId,
    orderNumber,
    registrationId: event.id,
    caseNumber: event.caseNumber,
    uscc: event.uscc,
    sealKinds: project.sealKinds,
    registeredAt,
    placedAt: now,
    takeOver: event.takeOver,
    linkToken: newSecret(),
    ...initialStanding({ enterpriseName, searchText, registrationVersion, registeredAt }),
    version: 1,
    history: [
      {
        version: 1,
        act: 'placed',
        actor: { id: systemActor.id, name: systemActor.name },
        at: now,
        token: newId(),
        data: { enterpriseName, searchText, registrationVersion },
      },
    ],
    unpublished: { finance: { seq: 1, at: now } },
  };
}

function searchTextOf(event: RegistrationEvent, orderNumber: string): string {
  const { uscc, enterpriseName, initials } = event;
  return `${uscc} ${enterpriseName} ${initials} ${orderNumber}`.toLowerCase();
}

/** A correction or withdrawal of an order that is there. */
async function follow(deps: EngravingDeps, event: RegistrationEvent, now: Date): Promise<void> {
  const asked = { projectId: event.projectId, orderId: event.orderId, actor: systemActor, now };
  const changed = await changeOrder(deps, asked, (order) => {
    const named = {
      enterpriseName: event.enterpriseName,
      searchText: searchTextOf(event, order.orderNumber),
      registrationVersion: event.version,
    };
    return ok(event.withdrawn ? decideWithdrawal(order, named, now) : decideRename(order, named));
  });
  if (!changed.ok) throw new Error(`order ${event.orderId}: ${changed.refusal.code}`);
}
