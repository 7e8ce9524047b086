import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Role } from '@seal/contracts/common/roles';
import { shiftDay } from '@seal/kernel/time/shanghai-time';
import type { ApiClient } from '@seal/testing/api-client';
import { Problem } from './problem.ts';

/** Between an invoice's date and its payment, as a treasury that is quick. */
const DAYS_TO_PAY = 10;
/** Accruals follow the ledgers by events: they stand when two looks see the same. */
const LOOK_MS = 1_000;

/**
 * The year's month ends as the bureau would do them: each invoice taken in, its month reconciled,
 * what agrees settled by two people and paid. What an earlier run has done is passed over.
 */
export async function sampleMonthEnd(
  api: ApiClient,
  project: string,
  folder: string,
): Promise<void> {
  await untilAccrued(api, project);
  const files = readdirSync(folder)
    .filter((name) => name.startsWith('invoice-'))
    .sort();
  for (const file of files) {
    const { month, issuedOn } = await takeInvoice(api, project, join(folder, file));
    const status = await statusOf(api, project, month);
    if (status !== 'paid') await finishMonth(api, project, { month, issuedOn, status });
    console.log(`${file}: ${month} ${await statusOf(api, project, month)}`);
  }
}

async function takeInvoice(api: ApiClient, project: string, file: string) {
  const { status, body } = await api.upload('engraver', `${project}/invoices`, file);
  if (status === 201) return body as { month: string; issuedOn: string };
  throw new Problem(`${file} was refused: ${body.code}`);
}

async function statusOf(api: ApiClient, project: string, month: string): Promise<string> {
  const found = await api.call('finance', 'GET', `${project}/reconciliations/${month}`);
  return found.status === 200 ? found.body.status : 'open';
}

async function finishMonth(
  api: ApiClient,
  project: string,
  given: { month: string; issuedOn: string; status: string },
): Promise<void> {
  const { month, issuedOn, status } = given;
  const settlement = `${project}/reconciliations/${month}/settlement`;
  if (status === 'open') {
    await post(api, 'finance', `${project}/reconciliations`, { month });
    await post(api, 'finance', settlement, {});
  }
  if (status === 'open' || status === 'prepared') await post(api, 'approver', settlement, {});
  const { body } = await api.call('finance', 'GET', `${project}/reconciliations/${month}`);
  await post(api, 'finance', `${project}/payments`, {
    month,
    amountFen: body.matched.amountFen,
    voucherNumber: `${month}-1`,
    paidOn: shiftDay(issuedOn, DAYS_TO_PAY),
  });
}

async function post(api: ApiClient, role: Role, address: string, json: object): Promise<void> {
  const { status, body } = await api.call(role, 'POST', address, json);
  if (status >= 300) throw new Problem(`${address} was refused: ${body.code}`);
}

async function untilAccrued(api: ApiClient, project: string): Promise<void> {
  let before = -1;
  for (;;) {
    const { body } = await api.call('finance', 'GET', `${project}/budget`);
    if (body.accruedFen === before) return;
    before = body.accruedFen;
    await pause(LOOK_MS);
  }
}
