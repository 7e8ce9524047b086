import type { Books, InvoiceLineRecord } from '@seal/finance/reconciliation/domain/books';
import {
  at,
  invoice,
  ledgerRows,
  line,
  openOrder,
  order,
  registration,
} from '@seal/finance/testing/build-books';
import { createSeededRandom, type SeededRandom } from '../failure/seeded-random.ts';

export interface MadeMonth {
  matchedSets: number;
  completeSets: number;
  differences: Record<string, unknown>[];
}

export interface MadeYear {
  books: Omit<Books, 'month'>;
  /** By 'YYYY-MM'. */
  months: Map<string, MadeMonth>;
}

interface Enterprise {
  uscc: string;
  month: number;
  fate: 'complete' | 'short' | 'missed' | 'refused';
}

const SETS_A_MONTH = 40;
const kinds = ['administrative', 'finance', 'legal-representative'] as const;

/**
 * A year as make_samples.py makes one, planned without a look at the reconciliation: in each month
 * two sets are left for the next month's invoice, two have another price, four another form of the
 * name, one is billed twice, one again after a month, one is of nobody, and every fourth month one
 * of an enterprise that has none coming; four sets are never engraved, six are short of a seal, two
 * invoices state a wrong total.
 */
export function makeYear(seed: number, year: number, priceFen: number): MadeYear {
  const random = createSeededRandom(seed);
  const enterprises = drawEnterprises(random);
  const books = bookEnterprises(enterprises, { random, year, priceFen });
  const months = new Map<string, MadeMonth>();
  const invoices: Books['invoices'][number][] = [];
  let earlier: Bills = { carried: [], billed: [] };
  for (let month = 1; month <= 12; month += 1) {
    const own = enterprises.filter((it) => it.month === month);
    const name = `${year}-${String(month).padStart(2, '0')}`;
    const made = billMonth(own, { random, month, priceFen, earlier });
    const bill = invoice(made.lines, { month: name });
    const stated = bill.statedFen + (month === 5 || month === 11 ? 10_000 : 0);
    if (stated !== bill.statedFen) {
      const total = { statedFen: stated, linesFen: bill.statedFen };
      made.differences.push({ kind: 'total-differs', ...total });
    }
    invoices.push({ ...bill, statedFen: stated });
    months.set(name, made);
    earlier = made.left;
  }
  return { books: { sealKinds: [...kinds], ...books, invoices }, months };
}

function drawEnterprises(random: SeededRandom): Enterprise[] {
  const fates: Enterprise['fate'][] = Array.from({ length: 12 * SETS_A_MONTH }, (_, n) => {
    if (n < 4) return 'missed';
    if (n < 10) return 'short';
    return n < 40 ? 'refused' : 'complete';
  });
  return random.shuffle(fates).map((fate, n) => ({
    uscc: `E${String(n).padStart(4, '0')}`,
    month: 1 + Math.floor(n / SETS_A_MONTH),
    fate,
  }));
}

interface Terms {
  random: SeededRandom;
  year: number;
  priceFen: number;
}

function bookEnterprises(enterprises: readonly Enterprise[], { random, year, priceFen }: Terms) {
  const registrations: Books['registrations'][number][] = [];
  const orders: Books['orders'][number][] = [];
  const ledger: Books['ledger'][number][] = [];
  for (const { uscc, month, fate } of enterprises) {
    const day = String(1 + Math.floor(random.next() * 28)).padStart(2, '0');
    const registeredAt = at(`${year}-${String(month).padStart(2, '0')}-${day} 09:00`);
    const completedAt = new Date(registeredAt.getTime() + (25 + random.next() * 150) * 60_000);
    const dueAt = new Date(registeredAt.getTime() + 120 * 60_000);
    const entitled = fate !== 'refused';
    const orderId = entitled ? `order-${uscc}` : null;
    registrations.push(registration(uscc, { registeredAt, entitled, orderId }));
    const rows = ledgerRows(uscc, { completedAt });
    if (fate === 'complete') {
      orders.push(order(uscc, { dueAt, claimedAt: registeredAt, completedAt, priceFen }));
      ledger.push(...rows);
    }
    if (fate === 'missed') orders.push(openOrder(uscc, { dueAt }));
    if (fate !== 'short') continue;
    orders.push(openOrder(uscc, { dueAt, claimedAt: registeredAt, status: 'engraving' }));
    ledger.push(...rows.slice(0, 2));
  }
  return { registrations, orders, ledger };
}

/** What a month leaves to the next: sets not billed yet, and sets that were. */
interface Bills {
  carried: Enterprise[];
  billed: Enterprise[];
}

interface Billing {
  random: SeededRandom;
  month: number;
  priceFen: number;
  earlier: Bills;
}

type BilledMonth = MadeMonth & { lines: InvoiceLineRecord[]; left: Bills };

function billMonth(own: readonly Enterprise[], billing: Billing): BilledMonth {
  const { random, month, priceFen, earlier } = billing;
  const of = (fate: Enterprise['fate']) => own.filter((it) => it.fate === fate);
  const full = random.shuffle(of('complete'));
  const [unbilled, dear, renamed] = [full.slice(0, 2), full.slice(2, 4), full.slice(4, 8)];
  const priced = (it: { uscc: string }, fen = priceFen, over: object = {}) =>
    line(it.uscc, { unitPriceFen: fen, amountFen: fen, ...over });
  const ghost = { uscc: `G${month}` };
  const refused = month % 4 === 0 ? of('refused').slice(0, 1) : [];
  const again = earlier.billed.slice(0, 1);
  const right = full.slice(8);
  const lines = [
    ...[...earlier.carried, ...right, full[8]!, ...again].map((it) => priced(it)),
    ...[ghost, ...refused, ...of('short')].map((it) => priced(it)),
    ...dear.map((it) => priced(it, priceFen + 5_000)),
    ...renamed.map((it) => priced(it, priceFen, { enterpriseName: `玉田 ${it.uscc}商贸有限公司` })),
  ];
  const say = (kind: string, them: readonly { uscc: string }[], more: object = {}) =>
    them.map(({ uscc }) => ({ kind, uscc, ...more }));
  return {
    lines: random.shuffle(lines),
    matchedSets: earlier.carried.length + renamed.length + right.length,
    completeSets: full.length,
    differences: [
      ...say('completed-not-invoiced', unbilled),
      ...say('price-differs', dear, { invoicedFen: priceFen + 5_000, contractFen: priceFen }),
      ...say('invoiced-twice', [full[8]!]),
      ...say('invoiced-in-earlier-month', again),
      ...say('no-completed-order', [ghost, ...refused]),
      ...say('incomplete-set', of('short'), { seals: 2 }),
      ...say('never-engraved', of('missed')),
    ],
    left: { carried: unbilled, billed: [...right, ...renamed] },
  };
}
