import { priceOn } from '@seal/contracts/projects/project';
import type { StepAnswer, StepRequest } from '@seal/finance/budget/domain/decide-step';
import type { OrderStanding } from '@seal/finance/budget/domain/order-funds';
import { newId } from '@seal/kernel/ids';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import fc from 'fast-check';
import { appropriation } from './budget-ledger.ts';

/** Two prices with a gap between them: dear ones first, then cheaper ones that may not pass. */
export const modelPrices = [
  { from: '2024-01-01', until: '2024-05-31', unitPriceFen: 33_001 },
  { from: '2024-06-02', until: '2024-12-31', unitPriceFen: 20_007 },
];

/** What may happen; `pick` chooses among what is there, so that any case makes sense. */
export type Operation =
  | { act: 'place'; minute: number }
  | { act: 'complete' | 'rework' | 'cancel' | 'tell-again'; pick: number }
  | { act: 'appropriate' | 'withdraw'; amountFen: number }
  | { act: 'appropriate-again'; pick: number };

const pick = fc.nat(1_000_000);
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant('place'), minute: fc.nat(525_000) }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('complete'), pick }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('rework'), pick }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('cancel'), pick }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('tell-again'), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('appropriate' as const, 'withdraw' as const),
      amountFen: fc.integer({ min: 1, max: 200_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('appropriate-again'), pick }) },
) as fc.Arbitrary<Operation>;

interface ModelOrder extends OrderStanding {
  priceFen: number | undefined;
  status: 'held' | 'committed' | 'accrued' | 'released';
}

export interface ModelBalances {
  adjustedFen: number;
  committedFen: number;
  accruedFen: number;
  heldOrders: number;
}

/** What a clerk writes down. */
interface Paper {
  openingFen: number;
  /** In order of registration; of two at the same instant the one placed first has the lower id. */
  orders: ModelOrder[];
  appropriations: { amountFen: number; documentNumber: string }[];
}

const start = Date.parse('2024-01-01T00:00:00Z');

/**
 * The budget as a clerk would keep it on paper: one thing at a time, everything added up anew. It
 * shares no code with the ledger that it is compared with.
 */
export function openModel(openingFen: number) {
  const paper: Paper = { openingFen, orders: [], appropriations: [] };
  return {
    /** Does it on paper; answers what the ledger is to be asked, if anything. */
    apply(it: Operation): StepRequest | undefined {
      const request = apply(paper, it);
      release(paper);
      return request;
    },
    balances: (): ModelBalances => ({
      adjustedFen: adjusted(paper),
      committedFen: sum(paper, 'committed'),
      accruedFen: sum(paper, 'accrued'),
      heldOrders: paper.orders.filter((it) => it.status === 'held').length,
    }),
  };
}

function sum({ orders }: Paper, status: ModelOrder['status']): number {
  return orders.reduce((fen, it) => (it.status === status ? fen + (it.priceFen ?? 0) : fen), 0);
}

function adjusted({ appropriations, openingFen }: Paper): number {
  return appropriations.reduce((fen, it) => fen + it.amountFen, openingFen);
}

function available(paper: Paper): number {
  return adjusted(paper) - sum(paper, 'committed') - sum(paper, 'accrued');
}

function release(paper: Paper): void {
  const waiting = paper.orders.filter((it) => it.status === 'held' && it.priceFen !== undefined);
  let left = available(paper);
  for (const order of waiting) {
    if (order.priceFen! > left) return;
    left -= order.priceFen!;
    order.status = 'committed';
  }
}

function tell({ priceFen: _price, status: _status, ...standing }: ModelOrder): StepRequest {
  return { kind: 'order', standing };
}

function receive(amountFen: number, documentNumber: string): StepRequest {
  return { kind: 'appropriation', appropriation: appropriation(amountFen, documentNumber) };
}

function oneOf({ orders }: Paper, n: number, ...statuses: ModelOrder['status'][]) {
  const among = orders.filter((it) => statuses.includes(it.status));
  return among[n % among.length];
}

function place({ orders }: Paper, minute: number): StepRequest {
  const registeredAt = new Date(start + minute * 60_000);
  const order: ModelOrder = {
    orderId: newId(),
    registeredAt,
    completions: 0,
    reversals: 0,
    cancelled: false,
    completedAt: null,
    priceFen: priceOn({ prices: modelPrices }, shanghaiDay(registeredAt)),
    status: 'held',
  };
  const after = orders.findIndex((it) => it.registeredAt > registeredAt);
  orders.splice(after < 0 ? orders.length : after, 0, order);
  return tell(order);
}

function change(order: ModelOrder | undefined, to: Partial<ModelOrder>): StepRequest | undefined {
  return order ? tell(Object.assign(order, to)) : undefined;
}

function apply(paper: Paper, it: Operation): StepRequest | undefined {
  const { appropriations } = paper;
  switch (it.act) {
    case 'place':
      return place(paper, it.minute);
    case 'complete': {
      const order = oneOf(paper, it.pick, 'committed');
      return change(order, { status: 'accrued', completions: (order?.completions ?? 0) + 1 });
    }
    case 'rework': {
      const order = oneOf(paper, it.pick, 'accrued');
      return change(order, { status: 'committed', reversals: (order?.reversals ?? 0) + 1 });
    }
    case 'cancel': {
      const order = oneOf(paper, it.pick, 'committed', 'held');
      return change(order, { status: 'released', cancelled: true });
    }
    case 'tell-again': {
      const order = oneOf(paper, it.pick, 'held', 'committed', 'accrued', 'released');
      return order && tell({ ...order, completions: 0, reversals: 0, cancelled: false });
    }
    case 'appropriate':
    case 'withdraw': {
      const amountFen = it.act === 'appropriate' ? it.amountFen : -it.amountFen;
      const documentNumber = `document ${appropriations.length}/${amountFen}`;
      if (available(paper) + amountFen >= 0) appropriations.push({ amountFen, documentNumber });
      return receive(amountFen, documentNumber);
    }
    case 'appropriate-again': {
      const known = appropriations[it.pick % appropriations.length];
      return known && receive(known.amountFen, known.documentNumber);
    }
  }
}

/** A ledger that can be asked, in memory or on MongoDB. */
export interface AskedLedger {
  ask(request: StepRequest): Promise<StepAnswer | undefined> | StepAnswer | undefined;
  balances(): Promise<ModelBalances | undefined> | ModelBalances;
}

/** Asks, and goes on while more held orders may fit, as the services do. */
export async function askToTheEnd(ledger: AskedLedger, request: StepRequest): Promise<void> {
  let answer = await ledger.ask(request);
  while (answer?.more) answer = await ledger.ask({ kind: 'release', orderIds: [] });
}
