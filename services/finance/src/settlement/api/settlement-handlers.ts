import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { settlementEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Call, Handled, Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { bearerOf } from '@seal/platform/http/guard';
import { z } from 'zod';
import { approveSettlement } from '../application/approve-settlement.ts';
import type { SettlementDeps } from '../application/settlement-deps.ts';
import { recordPayment } from '../application/record-payment.ts';
import { reopenMonth } from '../application/reopen-month.ts';
import { settleMonth } from '../application/settle-month.ts';
import { viewPayment } from './payment-view.ts';
import type { MonthDocument } from '../../months/exports.ts';
import { askedOfMonth } from '../../months/module.ts';
import { completeReading, readRun } from '../../reconciliation/exports.ts';
import { viewReconciliation, viewSettlement } from '../../reconciliation/module.ts';

const AfterId = z.tuple([z.string()]);

export function settlementHandlers(
  deps: SettlementDeps,
  now: () => Date,
): Handlers<typeof settlementEndpoints> {
  function inputOf<E extends Endpoint>(call: Call<E>, note: string | undefined) {
    const bearer = bearerOf(call.request) ?? '';
    return { ...askedOfMonth(call, now()), note: note ?? null, bearer };
  }

  function view(settled: Outcome<MonthDocument, Refused>): Handled {
    if (!settled.ok) return settled;
    const month = settled.value;
    // Paid is what is settled, so when this was first answered nothing was.
    const body = viewSettlement(month, 0);
    return body ? ok({ body, version: month.version }) : refuse('settlement-not-prepared');
  }

  return {
    settle: async (call) => view(await settleMonth(deps, inputOf(call, call.body.note))),

    approveSettlement: async (call) =>
      view(await approveSettlement(deps, inputOf(call, call.body.note))),

    async reopenMonth(call) {
      const asked = { ...askedOfMonth(call, now()), reason: call.body.reason };
      const reopened = await reopenMonth(deps, asked);
      if (!reopened.ok) return reopened;
      const read = await readRun(deps, reopened.value);
      if (!read.ok) return read;
      const body = viewReconciliation(await completeReading(deps, read.value));
      return ok({ body, version: reopened.value.version });
    },

    async pay({ params, body, actor, repeat }) {
      const projectId = params['project']!;
      const paid = await recordPayment(deps, { projectId, body, actor, now: now(), repeat });
      return paid.ok ? ok({ body: viewPayment(paid.value) }) : paid;
    },

    async listPayments({ params, query }) {
      const projectId = params['project']!;
      const after = readCursor(query.cursor, AfterId);
      if (!after.ok) return after;
      if (!(await deps.readTerms(projectId))) return refuse('not-found');
      const { month, limit = DEFAULT_LIMIT } = query;
      const page = { projectId, month, after: after.value?.[0], most: limit + 1 };
      const found = await deps.payments.list(page);
      return ok({ body: toPage(found, limit, viewPayment, (it) => [it._id]) });
    },
  };
}
