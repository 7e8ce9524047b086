import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { settlementEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Call, Handled, Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { bearerOf } from '@seal/platform/http/guard';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { z } from 'zod';
import { approveSettlement } from '../application/approve-settlement.ts';
import type { ForecastDeps } from '../application/forecast-deps.ts';
import { readCourse } from '../application/read-course.ts';
import { readForecast } from '../application/read-forecast.ts';
import type { MonthEndDeps } from '../application/month-end-deps.ts';
import { completeReading } from '../application/read-month.ts';
import { readRun } from '../application/reconcile.ts';
import { recordPayment } from '../application/record-payment.ts';
import { reopenMonth } from '../application/reopen-month.ts';
import { settleMonth } from '../application/settle-month.ts';
import type { MonthDocument } from '../domain/month/month.ts';
import { askedOfMonth } from './asked-of-month.ts';
import { viewPayment, viewReconciliation, viewSettlement } from './reconciliation-view.ts';

const AfterId = z.tuple([z.string()]);

export function settlementHandlers(
  deps: MonthEndDeps & ForecastDeps,
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

    async forecastBudget({ params, query }) {
      const asOf = query.asOf ?? shanghaiDay(now());
      const forecast = await readForecast(deps, params['project']!, asOf);
      return forecast.ok ? ok({ body: forecast.value }) : forecast;
    },

    async readBudgetCourse({ params, query }) {
      const course = await readCourse(deps, params['project']!, query.asOf ?? shanghaiDay(now()));
      return course.ok ? ok({ body: course.value }) : course;
    },
  };
}
