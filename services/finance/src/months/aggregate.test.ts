import type { CommandContext } from '@seal/kernel/aggregate/history';
import { describesAggregate } from '@seal/kernel/aggregate/testing-aggregate';
import { newId } from '@seal/kernel/ids';
import { ok } from '@seal/kernel/outcome';
import { openTestDatabase } from '@seal/testing/test-database';
import { changeMonth } from './application/change-month.ts';
import { createMonthStore } from './data/month-store.ts';
import { monthsCollection } from './data/months-collection.ts';
import { decideReopening, decideWork } from './domain/decide-month.ts';
import { monthFolding } from './domain/month.ts';

describesAggregate('a month', async (probe) => {
  const { mongo, close } = await openTestDatabase([monthsCollection]);
  const store = createMonthStore(mongo);
  const deps = { months: { ...store, change: probe.write(store.change) } };
  const toAsked = (projectId: string, context: CommandContext) => ({
    ...context,
    projectId,
    month: '2026-03',
  });
  return {
    folding: monthFolding,
    open: async () => newId(),
    read: (projectId) => store.read(projectId, '2026-03'),
    change: (projectId, assignedTo, context) =>
      changeMonth(deps, toAsked(projectId, context), (month) => {
        if (month.work.some((it) => it.assignedTo === assignedTo)) return ok(null);
        const asked = { act: 'assigned' as const, assignedTo };
        return decideWork(month, { id: 'd', key: 'k' }, asked, context.actor, context.now);
      }),
    refuse: {
      change: (projectId, context) =>
        changeMonth(deps, toAsked(projectId, context), (month) => decideReopening(month, 'reason')),
      code: 'month-not-settled',
    },
    view: ({ state, runs, invoices, settlement, work, version }) => {
      return { state, runs, invoices, settlement, work, version };
    },
    publishes: false,
    close,
  };
});
