import { expect, test } from '@jest/globals';
import { DifferenceKind } from '@seal/contracts/finance/difference-kinds';
import { canonicalJson } from '@seal/kernel/canonical-json';
import fc from 'fast-check';
import {
  at,
  contractFen,
  invoice,
  ledgerRows,
  line,
  openOrder,
  order,
  registration,
} from '../../testing/build-books.ts';
import { sampleKinds } from '../../testing/read-sample-year.ts';
import type { Books, InvoiceLineRecord, InvoiceRecord } from './books.ts';
import { reconcileMonth } from './reconcile-month.ts';

/**
 * Random years, made without a look at the implementation: every enterprise has a fate, which says
 * what stands in the books of it and what a correct reconciliation finds, month by month.
 */
const months = ['2026-01', '2026-02', '2026-03', '2026-04'];

/**
 * `from`: the first month that shows it; `until`: the first that does not any more; `agrees`: the
 * first in which its line would match.
 */
interface Planted {
  kind: string;
  since: number;
  from?: number;
  until?: number;
  agrees?: number;
  more?: Record<string, unknown>;
}

interface Bill {
  month: number;
  line: InvoiceLineRecord;
  /** The bill that this one takes back, or null for one of an invoice that there isn't. */
  takesBack?: Bill | null;
}

interface Story {
  set?: 'complete' | 'short' | 'unclaimed' | 'none' | 'other-code';
  entitled?: boolean;
  registered?: boolean;
  bills: Bill[];
  planted?: Planted[];
  /** The change of matched sets by month. */
  matched?: Record<number, number>;
  warns?: number;
}

/** In: the enterprise, its month (0 to 2), a random amount. */
type Tell = (uscc: string, month: number, extra: number) => Story;

const bill = (uscc: string, month: number, over: Partial<InvoiceLineRecord> = {}): Bill => ({
  month,
  line: line(uscc, over),
});
const takeBack = (it: Bill, month: number): Bill => ({
  month,
  line: { ...it.line, quantity: -1, amountFen: -it.line.amountFen },
  takesBack: it,
});
const priced = (fen: number) => ({ unitPriceFen: fen, amountFen: fen });

/** In full-width letters and digits. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const fates: Record<string, Tell> = {
  right: (u, m) => ({ bills: [bill(u, m)], matched: { [m]: 1 } }),
  moved: (u, m) => ({
    bills: [bill(u, m + 1)],
    matched: { [m + 1]: 1 },
    planted: [{ kind: 'completed-not-invoiced', since: m, until: m + 1 }],
  }),
  dropped: (_, m) => ({ bills: [], planted: [{ kind: 'completed-not-invoiced', since: m }] }),
  doubled: (u, m) => ({
    bills: [bill(u, m), bill(u, m)],
    matched: { [m]: 1 },
    planted: [{ kind: 'invoiced-twice', since: m }],
  }),
  billedAgain: (u, m) => ({
    bills: [bill(u, m), bill(u, m + 1)],
    matched: { [m]: 1 },
    planted: [{ kind: 'invoiced-in-earlier-month', since: m + 1 }],
  }),
  repriced: (u, m, extra) => ({
    bills: [bill(u, m, priced(contractFen + extra))],
    planted: [
      { kind: 'price-differs', since: m, more: { invoicedFen: contractFen + extra, contractFen } },
    ],
  }),
  repricedAndBilledAgain: (u, m, extra) => ({
    bills: [bill(u, m, priced(contractFen - extra)), bill(u, m + 1)],
    planted: [
      { kind: 'price-differs', since: m, more: { invoicedFen: contractFen - extra, contractFen } },
      { kind: 'invoiced-in-earlier-month', since: m + 1 },
    ],
  }),
  renamedInForm: (u, m) => ({
    bills: [bill(u, m, { enterpriseName: `玉田 ${wide(u)}商贸有限公司` })],
    matched: { [m]: 1 },
  }),
  renamed: (u, m) => ({
    bills: [bill(u, m, { enterpriseName: '另一家有限公司' })],
    matched: { [m]: 1 },
    warns: m,
  }),
  short: (u, m, extra) => ({
    set: 'short',
    bills: [bill(u, m)],
    planted: [{ kind: 'incomplete-set', since: m, more: { seals: 1 + (extra % 2) } }],
  }),
  shortAndDoubled: (u, m, extra) => ({
    set: 'short',
    bills: [bill(u, m), bill(u, m)],
    planted: [
      { kind: 'incomplete-set', since: m, more: { seals: 1 + (extra % 2) } },
      { kind: 'invoiced-twice', since: m },
    ],
  }),
  early: (u, m) =>
    m === 0
      ? { bills: [bill(u, m)], matched: { [m]: 1 } }
      : {
          bills: [bill(u, m - 1)],
          planted: [
            {
              kind: 'no-completed-order',
              since: m - 1,
              agrees: m,
              more: { reason: 'never-registered' },
            },
          ],
        },
  refused: (u, m) => ({
    set: 'none',
    entitled: false,
    bills: [bill(u, m)],
    planted: [{ kind: 'no-completed-order', since: m, more: { reason: 'not-entitled' } }],
  }),
  ghost: (u, m) => ({
    set: 'none',
    registered: false,
    bills: [bill(u, m), bill(u, m + 1)],
    planted: [m, m + 1].map((since) => ({
      kind: 'no-completed-order',
      since,
      more: { reason: 'never-registered' },
    })),
  }),
  otherCode: (u, m) => ({
    set: 'other-code',
    bills: [bill(u, m)],
    planted: [{ kind: 'seal-differs', since: m }],
  }),
  forgotten: (_, m) => ({
    set: 'unclaimed',
    bills: [],
    planted: [{ kind: 'never-engraved', since: m }],
  }),
  takenBack: (u, m) => {
    const first = bill(u, m);
    return {
      bills: [first, takeBack(first, m + 1)],
      matched: { [m]: 1, [m + 1]: -1 },
      planted: [{ kind: 'completed-not-invoiced', since: m, from: m + 1 }],
    };
  },
  takenBackAndBilledAnew: (u, m) => {
    const first = bill(u, m);
    return { bills: [first, takeBack(first, m + 1), bill(u, m + 1)], matched: { [m]: 1 } };
  },
  corrected: (u, m, extra) => {
    const first = bill(u, m, priced(contractFen + extra));
    return { bills: [first, takeBack(first, m), bill(u, m)], matched: { [m]: 1 } };
  },
  takenBackWrongly: (u, m) => ({
    bills: [bill(u, m), { ...takeBack(bill(u, m), m + 1), takesBack: null }],
    matched: { [m]: 1 },
    planted: [{ kind: 'nothing-to-cancel', since: m + 1 }],
  }),
};

const enterprise = fc.record({
  fate: fc.constantFrom(...Object.keys(fates)),
  month: fc.integer({ min: 0, max: 2 }),
  extra: fc.integer({ min: 1, max: 30_000 }),
  invoiceOf: fc.integer({ min: 0, max: 2 }),
  inLedger: fc.boolean(),
});
const scenario = fc.record({
  enterprises: fc.array(enterprise, { minLength: 1, maxLength: 40 }),
  gaps: fc.array(fc.constantFrom(0, 0, 10_000, -1), { minLength: 4, maxLength: 4 }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

interface Year {
  books: Omit<Books, 'month'>;
  planted: (Planted & { uscc?: string })[];
  matched: number[];
  completed: number[];
  warned: string[][];
}

function makeYear({ enterprises, gaps }: Scenario): Year {
  const year = {
    matched: months.map(() => 0),
    completed: months.map(() => 0),
    warned: months.map((): string[] => []),
    planted: [] as Year['planted'],
  };
  const books = { registrations: [], orders: [], ledger: [] } as {
    [K in 'registrations' | 'orders' | 'ledger']: Books[K][number][];
  };
  const bills: [Bill, number][] = [];
  for (const [n, { fate, month, extra, invoiceOf, inLedger }] of enterprises.entries()) {
    const uscc = `U${String(n).padStart(3, '0')}`;
    const story = fates[fate]!(uscc, month, extra);
    const set = story.set ?? 'complete';
    const done = at(`${months[month]}-${String((extra % 28) + 1).padStart(2, '0')} 10:00`);
    const orderId = set === 'none' ? null : `order-${uscc}`;
    const entitled = story.entitled ?? true;
    const dueAt = new Date(done.getTime() + 3_600_000);
    if (story.registered ?? true) {
      books.registrations.push(
        registration(uscc, {
          registeredAt: new Date(done.getTime() - 1),
          entitled,
          orderId,
        }),
      );
    }
    const isComplete = set === 'complete' || set === 'other-code';
    if (isComplete) books.orders.push(order(uscc, { dueAt, completedAt: done, claimedAt: done }));
    else if (orderId) books.orders.push(openOrder(uscc, { dueAt }));
    const rows = ledgerRows(uscc, { completedAt: done });
    if (set === 'short') books.ledger.push(...rows.slice(0, 1 + (extra % 2)));
    if (set === 'other-code')
      books.ledger.push(...rows.map((it) => ({ ...it, sealCode: 'other' })));
    if (set === 'complete' && inLedger) books.ledger.push(...rows);
    if (isComplete) year.completed[month]! += 1;
    for (const [m, sets] of Object.entries(story.matched ?? {})) year.matched[Number(m)]! += sets;
    if (story.warns !== undefined) year.warned[story.warns]!.push(uscc);
    for (const it of story.planted ?? []) year.planted.push({ ...it, uscc });
    for (const it of story.bills) {
      bills.push([it, invoiceOf]);
    }
  }
  const invoices = makeInvoices(bills, gaps, year.planted);
  return { ...year, books: { sealKinds: sampleKinds, ...books, invoices } };
}

/**
 * Spreads the lines over up to three invoices a month; what takes back stands on red-letter ones.
 */
function makeInvoices(
  bills: [Bill, number][],
  gaps: readonly number[],
  planted: Year['planted'],
): InvoiceRecord[] {
  const byNumber = new Map<string, InvoiceLineRecord[]>();
  for (const [it, of] of bills) {
    const blue = `${months[it.takesBack?.month ?? it.month]} ${of}`;
    const red = `${months[it.month]} ${it.takesBack ? blue : 'nothing'} red`;
    const number = it.takesBack === undefined ? blue : red;
    byNumber.set(number, [...(byNumber.get(number) ?? []), it.line]);
  }
  return [...byNumber].map(([number, lines]) => {
    const [month, of] = [number.slice(0, 7), number.slice(8, -4)];
    const isRed = number.endsWith('red');
    const made = invoice(lines, { number, month, ...(isRed ? { originalNumber: of } : {}) });
    const gap = number.endsWith(' 0') && !isRed ? gaps[months.indexOf(month)]! : 0;
    if (gap === 0) return made;
    const more = { statedFen: made.statedFen + gap, linesFen: made.statedFen };
    planted.push({ kind: 'total-differs', since: months.indexOf(month), more });
    return { ...made, statedFen: more.statedFen };
  });
}

interface Said {
  kind: string;
  uscc?: string;
  more?: object;
  since: string;
  agrees?: boolean;
}

function text({ kind, uscc, more = {}, since, agrees = false }: Said): string {
  return canonicalJson({ kind, uscc, more, since, agrees });
}

test('every planted difference of 200 random months is found and classed, and nothing else', () => {
  const drawnFates = new Map(Object.keys(fates).map((fate) => [fate, 0]));
  const planting = new Set<string>();
  fc.assert(
    fc.property(scenario, (drawn) => {
      const { books, planted, matched, completed, warned } = makeYear(drawn);
      for (const { fate } of drawn.enterprises) drawnFates.set(fate, drawnFates.get(fate)! + 1);
      for (const { kind } of planted) planting.add(kind);
      for (const [m, month] of months.entries()) {
        const result = reconcileMonth({ ...books, month });
        const shown = planted
          .filter((it) => (it.from ?? it.since) <= m && m < (it.until ?? months.length))
          .map((it) => ({ ...it, since: months[it.since]!, agrees: (it.agrees ?? 9) <= m }));
        const now = shown.filter((it) => it.since === month).map(text);
        const open = shown.filter((it) => it.since < month).map(text);
        const found = result.differences.map((it) => text({ ...said(it), since: month }));
        const carried = result.carriedForward.map(({ since, agreesNow, difference }) =>
          text({ ...said(difference), since, agrees: agreesNow }),
        );
        expect(found.sort()).toEqual(now.sort());
        expect(carried.sort()).toEqual(open.sort());
        expect(result.matched).toEqual({
          sets: matched[m],
          amountFen: matched[m]! * contractFen,
        });
        expect(result.accrued.sets).toBe(completed[m]);
        expect(result.warnings.map((it) => it.uscc).sort()).toEqual(warned[m]!.sort());
        expect(canonicalJson(reconcileMonth({ ...turned(books), month }))).toBe(
          canonicalJson(result),
        );
      }
    }),
    { numRuns: 200, seed: 2024 },
  );
  // Drawing them is left to chance, but that all were is not.
  expect([...drawnFates].filter(([, times]) => times < 20)).toEqual([]);
  expect([...planting].sort()).toEqual(DifferenceKind.options.toSorted());
});

/** What the plan says of a finding of its kind; a finding says more, such as its line. */
function said(it: { kind: string; uscc?: string } & Record<string, unknown>) {
  const { kind, uscc, invoicedFen, contractFen: contract, seals, statedFen, linesFen, reason } = it;
  const price = kind === 'price-differs' ? { invoicedFen, contractFen: contract } : {};
  return { kind, uscc, more: { ...price, seals, statedFen, linesFen, reason } };
}

/** The same books with every list the other way round. */
function turned({ sealKinds, registrations, orders, ledger, invoices }: Year['books']) {
  return {
    sealKinds,
    registrations: registrations.toReversed(),
    orders: orders.toReversed(),
    ledger: ledger.toReversed(),
    invoices: invoices.map((it) => ({ ...it, lines: it.lines.toReversed() })).toReversed(),
  };
}
