import type { Project } from '@seal/contracts/projects/project';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import { describesAggregate } from '@seal/kernel/aggregate/testing-aggregate';
import { newId } from '@seal/kernel/ids';
import { ok, refuse } from '@seal/kernel/outcome';
import { openTestDatabase } from '@seal/testing/test-database';
import { toOrderView } from './orders/api/order-view.ts';
import { toCaseView } from './after-sales/case-view.ts';
import { toSpotCheckView } from './spot-checks/spot-check-view.ts';
import { changeOrder } from './orders/application/change-order.ts';
import { changeRecord } from '@seal/kernel/aggregate/change-record';
import { claimOrder } from './orders/application/claim-order.ts';
import type { EngravingDeps } from './orders/application/deps.ts';
import { createOrderMemory } from './orders/application/order-memory.ts';
import { recordSpotCheckResults } from './spot-checks/record-spot-check-results.ts';
import { casesCollection, createCaseStore } from './after-sales/data/case-store.ts';
import { createOrderStore } from './orders/data/order-store.ts';
import { ordersCollection } from './orders/data/orders-collection.ts';
import { createSpotCheckStore, spotChecksCollection } from './spot-checks/data/spot-check-store.ts';
import { orderFolding } from './orders/domain/order.ts';
import { draftCase } from './after-sales/service-case.ts';
import { type SpotCheck, spotCheckFolding } from './spot-checks/spot-check.ts';
import { buildOrder, registeredAt } from './testing/build-order.ts';
import { testProject } from './testing/start-engraving.ts';
import { terms } from './testing/terms.ts';

const project = testProject();
const projectId = project.id;
const actor = { id: 'system', name: 'system' };

/** As it was placed: all that it is it has from its history. */
function placed() {
  const { enterpriseName, searchText, registrationVersion } = buildOrder('placed');
  const data = { enterpriseName, searchText, registrationVersion };
  return buildOrder('placed', {
    _id: newId(),
    version: 1,
    history: [{ version: 1, act: 'placed', actor, at: registeredAt, token: newId(), data }],
  });
}

describesAggregate('an order', async (probe) => {
  const { mongo, close } = await openTestDatabase([ordersCollection]);
  const store = createOrderStore(mongo);
  const deps: EngravingDeps = {
    orders: { ...store, change: probe.write(store.change) },
    memory: createOrderMemory(),
    project: async () => terms as Project,
    tell: { finance: ([it]) => probe.published(it!.version), registration: () => undefined },
    wakeAt: () => undefined,
  };
  const ofOrder = (orderId: string, context: CommandContext) => ({
    ...context,
    actor: { ...context.actor, roles: ['engraver'] as const },
    projectId: placed().projectId,
    orderId,
  });
  return {
    folding: orderFolding,
    async open() {
      const order = placed();
      await store.insert([order]);
      return order._id;
    },
    read: store.read,
    change: (id, enterpriseName, context) =>
      changeOrder(deps, ofOrder(id, context), (order) => {
        if (order.enterpriseName === enterpriseName) return ok(undefined);
        return ok({ act: 'renamed', data: { enterpriseName }, note: 'news', tells: ['finance'] });
      }),
    refuse: {
      change: (id, context) => claimOrder(deps, ofOrder(id, context)),
      code: 'order-not-queued',
    },
    view: (order) => toOrderView(order, { roles: ['clerk'] }),
    publishes: true,
    close,
  };
});

/** What the smaller ones are asked; they differ in their rules and their folding. */
const toAsked = (id: string, context: CommandContext) => ({ ...context, projectId, id });

describesAggregate('a case', async (probe) => {
  const { mongo, close } = await openTestDatabase([casesCollection]);
  const store = createCaseStore(mongo);
  const cases = { ...store, change: probe.write(store.change) };
  return {
    folding: {},
    async open() {
      const made = { id: newId(), actor, at: registeredAt, token: newId() };
      const body = { kind: 'docking' as const, what: '对接' };
      await store.insert(draftCase(projectId, body, project, made, undefined));
      return made.id;
    },
    read: store.read,
    change: (id, outcome, context) =>
      changeRecord(cases, toAsked(id, context), (opened) => {
        if (opened.outcome === outcome) return ok(null);
        return ok({ act: 'noted', data: { outcome, conforms: true }, note: outcome });
      }),
    refuse: {
      change: (id, context) =>
        changeRecord(cases, toAsked(id, context), () => refuse('case-closed')),
      code: 'case-closed',
    },
    view: (opened) => toCaseView(opened, registeredAt),
    publishes: false,
    close,
  };
});

describesAggregate('a spot check', async (probe) => {
  const { mongo, close } = await openTestDatabase([spotChecksCollection]);
  const store = createSpotCheckStore(mongo);
  const spotChecks = { ...store, change: probe.write(store.change) };
  const found = { materialConforms: true, docked: true, checkedAt: registeredAt };
  return {
    folding: spotCheckFolding,
    async open() {
      const check = drawnCheck();
      await store.insert(check);
      return check._id;
    },
    read: store.read,
    change: (id, note, context) => {
      const decide = ({ results }: SpotCheck) => {
        if (results.some((it) => it.orderId === 'a' && it.note === note)) return ok(null);
        const more = [note === 'two' ? 'b' : 'c', 'a'];
        const data = { results: more.map((orderId) => ({ ...found, orderId, note })) };
        return ok({ act: 'results-recorded', data });
      };
      return changeRecord(spotChecks, toAsked(id, context), decide, spotCheckFolding);
    },
    refuse: {
      change: (id, context) => {
        const results = [{ ...found, orderId: 'not-drawn' }];
        return recordSpotCheckResults({ spotChecks }, toAsked(id, context), { results });
      },
      code: 'invalid-fields',
    },
    view: toSpotCheckView,
    publishes: false,
    close,
  };
});

function drawnCheck(): SpotCheck {
  const order = { orderNumber: 'n', uscc: 'u', enterpriseName: 'e', completedAt: registeredAt };
  return {
    _id: newId(),
    projectId,
    seed: 's',
    method: 'm',
    from: '2026-03-01',
    until: '2026-03-31',
    population: 3,
    populationDigest: 'd',
    drawnAt: registeredAt,
    drawn: ['a', 'b', 'c'].map((orderId) => ({ ...order, orderId })),
    results: [],
    version: 1,
    history: [
      { version: 1, act: 'drawn', actor, at: registeredAt, token: newId(), data: { results: [] } },
    ],
  };
}
