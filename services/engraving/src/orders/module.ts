import { orderHistoryEndpoints } from '@seal/contracts/common/audit-endpoints';
import { orderBookEndpoints } from '@seal/contracts/common/book-endpoints';
import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { OutboxSpec } from '@seal/platform/messaging/outbox';
import { historyHandler } from '@seal/platform/runtime/history-handler';
import { createHistoryReader } from '@seal/platform/mongo/history-reader';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { orderBookHandlers } from './api/book-handlers.ts';
import { completionFiguresHandlers } from './api/completion-figures-handlers.ts';
import { orderActHandlers } from './api/order-handlers.ts';
import { orderReadingHandlers } from './api/order-reading-handlers.ts';
import type { EngravingDeps } from './application/deps.ts';
import { createOrderMemory } from './application/order-memory.ts';
import { createOrderBookReader } from './data/book-reader.ts';
import type { OrderLookups } from './application/order-reader.ts';
import { createOrderLookups } from './data/order-lookups.ts';
import { createOrderQueries } from './data/order-queries.ts';
import { createOrderStore } from './data/order-store.ts';
import { countersCollection, ordersCollection } from './data/orders-collection.ts';
import { toEndedEvent, toMoneyEvent } from './domain/order-events.ts';
import type { Order } from './domain/order.ts';
import { onBudgetEvent } from './jobs/on-budget-event.ts';
import { onRegistrationEvent } from './jobs/on-registration-event.ts';
import { ordersCheck } from './data/orders-check.ts';

const collection = ordersCollection.name;

const toFinance: OutboxSpec<Order> = {
  collection,
  to: 'finance',
  kind: 'order-money',
  toEvent: toMoneyEvent,
};

const toRegistration: OutboxSpec<Order> = {
  collection,
  to: 'registration',
  kind: 'order-ended',
  toEvent: toEndedEvent,
};

export const orderRecords: ModuleRecords = {
  collections: [ordersCollection, countersCollection],
  outboxes: [toFinance, toRegistration],
  checks: [ordersCheck],
};

export interface Orders extends Module {
  deps: EngravingDeps;
  queries: ReturnType<typeof createOrderQueries>;
  lookups: OrderLookups;
  /** Calls `wakeUp` with the time at which an order has to be looked at next. */
  wakeBy(wakeUp: (at: Date) => void): void;
}

/** Orders and the acts on them, placed by registration's events and queued by finance's. */
export function openOrders(service: OpenService, projects: ProjectReplica): Orders {
  const { mongo, clock } = service;
  const now = () => clock.now();
  // Before somebody listens the sweep alone finds what is due.
  let wake: (at: Date) => void = () => undefined;
  const deps: EngravingDeps = {
    orders: createOrderStore(mongo),
    memory: createOrderMemory(),
    project: projects.read,
    tell: {
      finance: service.outbox(toFinance).publish,
      registration: service.outbox(toRegistration).publish,
    },
    wakeAt: (at) => wake(at),
  };
  const queries = createOrderQueries(mongo);
  const steps = createHistoryReader(mongo.collection(collection), 'orderNumber');
  return {
    deps,
    queries,
    lookups: createOrderLookups(mongo),
    wakeBy: (wakeUp) => void (wake = wakeUp),
    routes: [
      routes(engravingEndpoints, {
        ...orderActHandlers(deps, now),
        ...orderReadingHandlers(deps, queries, now),
        ...completionFiguresHandlers(projects.has, queries, now),
      }),
      routes(orderBookEndpoints, orderBookHandlers(projects.has, createOrderBookReader(mongo))),
      routes(orderHistoryEndpoints, { listOrderHistory: historyHandler(projects.has, steps) }),
    ],
    consumers: {
      registration: onRegistrationEvent(deps, now),
      budget: onBudgetEvent(deps, now),
    },
  };
}

export { toOrderView } from './api/order-view.ts';
export { byCode, ofCode } from './data/book-reader.ts';
export { ordersCollection } from './data/orders-collection.ts';
