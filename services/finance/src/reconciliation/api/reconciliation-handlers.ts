import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { reconciliationEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { ok } from '@seal/kernel/outcome';
import type { Call, Handled, Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { bearerOf } from '@seal/platform/http/guard';
import { z } from 'zod';
import type { ReconciliationDeps } from '../application/reconciliation-deps.ts';
import { readEnterpriseBooks } from '../application/read-enterprise-books.ts';
import {
  type ListedMonth,
  completeReading,
  readMonth,
  readMonths,
} from '../application/read-month.ts';
import { reconcile } from '../application/reconcile.ts';
import { workDifference } from '../application/work-difference.ts';
import { viewReading, viewReconciliation, viewSummary, viewWork } from './reconciliation-view.ts';
import type { WorkAct } from '../../months/exports.ts';
import { askedOfMonth } from '../../months/module.ts';

const AfterMonth = z.tuple([z.string()]);

export function reconciliationHandlers(
  deps: ReconciliationDeps,
  now: () => Date,
): Handlers<typeof reconciliationEndpoints> {
  async function work<E extends Endpoint>(call: Call<E>, asked: WorkAct): Promise<Handled> {
    const differenceId = call.params['difference']!;
    const input = { ...askedOfMonth(call, now()), differenceId, asked };
    const worked = await workDifference(deps, input);
    return worked.ok ? ok({ body: viewWork(worked.value) }) : worked;
  }

  return {
    async reconcile(call) {
      const { month } = call.body;
      const asked = { ...askedOfMonth(call, now()), month };
      const reconciled = await reconcile(deps, asked, bearerOf(call.request) ?? '');
      if (!reconciled.ok) return reconciled;
      const reading = await completeReading(deps, reconciled.value);
      return ok({
        body: viewReconciliation(reading),
        version: reading.month.version,
        status: reconciled.value.isNew ? 201 : 200,
        location: `/projects/${asked.projectId}/reconciliations/${month}`,
      });
    },

    async listReconciliations({ params, query, actor }) {
      const after = readCursor(query.cursor, AfterMonth);
      if (!after.ok) return after;
      const read = await readMonths(deps, params['project']!, now());
      if (!read.ok) return read;
      const later = read.value.filter(({ month }) => month.month > (after.value?.[0] ?? ''));
      const { limit = DEFAULT_LIMIT } = query;
      const view = (it: ListedMonth) => viewSummary(it, actor);
      return ok({ body: toPage(later, limit, view, ({ month }) => [month.month]) });
    },

    async readReconciliation({ params, query, actor }) {
      const read = await readMonth(deps, params['project']!, params['month']!, query.version);
      if (!read.ok) return read;
      return ok({ body: viewReading(read.value, actor), version: read.value.month.version });
    },

    async readEnterpriseBooks({ params, query, request }) {
      const asked = { projectId: params['project']!, uscc: query.uscc };
      const bearer = bearerOf(request) ?? '';
      const read = await readEnterpriseBooks(deps, { ...asked, bearer });
      return read.ok ? ok({ body: read.value }) : read;
    },

    assignDifference: (call) => work(call, { act: 'assigned', assignedTo: call.body.assignedTo }),
    answerDifference: (call) => work(call, { act: 'answered', text: call.body.text }),
    resolveDifference: (call) => work(call, { act: 'resolved', reason: call.body.reason }),
  };
}
