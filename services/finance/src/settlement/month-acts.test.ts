import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { roles, type Role } from '@seal/contracts/common/roles';
import { MonthAct } from '@seal/contracts/finance/month-acts';
import {
  invoiceOf,
  type MonthEnd,
  openTestMonthEnd,
  PRICE_FEN,
} from '../testing/open-month-end.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const project = 'yutian-2024';
const march = `${project}/reconciliations/2024-03`;
const kept = ['invoices', 'invoiceLines', 'months', 'runs', 'runPieces', 'payments'];
const ledger = ['ledgerEntries', 'budgets', 'orderFunds'];
let monthEnd: MonthEnd;
let numbered = 0;
const next = () => String((numbered += 1)).padStart(20, '0');

beforeAll(async () => {
  monthEnd = await openTestMonthEnd();
  for (const uscc of ['A', 'B']) await monthEnd.completeSet(project, uscc);
});
afterAll(() => monthEnd.close());

const post = (who: readonly Role[], path: string, body: object = {}) =>
  monthEnd.call(who, 'post', path, body);
const payOf = (who: readonly Role[], amountFen: number) =>
  post(who, `${project}/payments`, {
    month: '2024-03',
    amountFen,
    voucherNumber: next(),
    paidOn: '2024-04-20',
  });

/** Each act with nothing wrong in what is entered, so that the month and the person decide. */
const acts: Record<MonthAct, (who: readonly Role[]) => ReturnType<MonthEnd['call']>> = {
  bill: (who) => post(who, `${project}/invoices`, invoiceOf(next(), ['B'])),
  reconcile: (who) => post(who, `${project}/reconciliations`, { month: '2024-03' }),
  settle: (who) => post(who, `${march}/settlement`),
  approve: (who) => post(who, `${march}/settlement/approval`),
  async pay(who) {
    const paid = await payOf(who, 1);
    return paid.body.code === 'payment-exceeds-settled' ? payOf(who, -1) : paid;
  },
  reopen: (who) => post(who, `${march}/reopening`, { reason: '补录红字发票' }),
};

/** How a month comes from each state to the next. */
const steps: [string, () => Promise<unknown>][] = [
  ['untouched', async () => undefined],
  ['billed', () => post(['engraver'], `${project}/invoices`, invoiceOf(next(), ['A']))],
  ['reconciled', () => acts.reconcile(['finance'])],
  ['prepared by the officer', () => acts.settle(['finance'])],
  ['settled', () => acts.approve(['approver'])],
  ['paid in part', () => payOf(['finance'], 100)],
  ['paid', () => payOf(['finance'], PRICE_FEN - 100)],
  ['paid back', () => payOf(['finance'], -PRICE_FEN)],
  ['open again', () => acts.reopen(['approver'])],
  ['prepared by who may approve', () => acts.settle(['finance', 'approver'])],
];
/** All but the clerk may read a month. */
const readers = roles.filter((role) => role !== 'clerk');
const people: (readonly Role[])[] = [...readers.map((role) => [role]), ['finance', 'approver']];

async function actsOf(who: readonly Role[]) {
  const { body } = await monthEnd.call(who, 'get', `${project}/reconciliations?limit=200`);
  const { allowedActs, blockedActs } = body.items.find(
    (it: { month: string }) => it.month === '2024-03',
  );
  const read = await monthEnd.call(who, 'get', march);
  if (read.status === 200) expect(read.body).toMatchObject({ allowedActs, blockedActs });
  return { allowedActs, blockedActs } as {
    allowedActs: MonthAct[];
    blockedActs: { act: MonthAct; code: string }[];
  };
}

async function snapshot(): Promise<() => Promise<void>> {
  const names = [...kept, ...ledger];
  const all = names.map((name) => monthEnd.mongo.collection(name));
  const documents = await Promise.all(all.map((it) => it.find().toArray()));
  return async () => {
    for (const [n, it] of all.entries()) {
      await it.deleteMany({});
      if (documents[n]!.length > 0) await it.insertMany(documents[n]!);
    }
  };
}

/** What the act really answers now; what it changed is taken back. */
async function tryAct(
  act: MonthAct,
  who: readonly Role[],
  restore: () => Promise<void>,
): Promise<string> {
  const version = async () => (await monthEnd.mongo.collection('months').findOne({}))?.['version'];
  const before = await version();
  const { status, body } = await acts[act](who);
  if (status === 403) return 'not theirs';
  if (status >= 300) return body.code;
  if (act === 'settle' && (await version()) === before) return 'settlement-prepared';
  await restore();
  return 'open';
}

test.each(steps)(
  'what a month that is %s answers of its acts is what they answer',
  async (...at) => {
    const [, lead] = at;
    await lead();
    const restore = await snapshot();
    for (const who of people) {
      const { allowedActs, blockedActs } = await actsOf(who);
      const said = MonthAct.options.map((act) => {
        if (allowedActs.includes(act)) return `${act}: open`;
        return `${act}: ${blockedActs.find((it) => it.act === act)?.code ?? 'not theirs'}`;
      });
      const found: string[] = [];
      for (const [n, act] of MonthAct.options.entries()) {
        // For who may approve, the address that settles approves, which is the other act.
        const isOther = allowedActs.includes('approve') || !who.includes('finance');
        const isSaid = act === 'settle' && isOther;
        found.push(isSaid ? said[n]! : `${act}: ${await tryAct(act, who, restore)}`);
      }
      expect([who, said]).toEqual([who, found]);
    }
  },
);
