import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { cutBooks } from '../../testing/cut-books.ts';
import { readSampleYear } from '../../testing/read-sample-year.ts';
import type { Books } from './books.ts';
import { describeBooks } from './describe-books.ts';
import { reconcileMonth } from './reconcile-month.ts';

/** Another year that make_samples.py wrote can be put in its place. */
const folder =
  process.env.SAMPLE_YEAR ?? join(import.meta.dirname, '../../../../../tests/data/year-2024');
const sample = await readSampleYear(folder);
/** Sorted, since JSON's keys `10` to `12` come before `01`. */
const months = Object.keys(sample.months).sort();
const results = new Map(
  months.map((month) => [
    month,
    reconcileMonth({ ...sample.books, month: `${sample.year}-${month}` }),
  ]),
);
const resultOf = (month: string) => results.get(month)!;

/** The fields that `expected.json` names; a finding says more, such as its line. */
function named(it: Record<string, unknown>): string {
  const { kind, uscc, invoicedFen, contractFen, seals, statedFen, linesFen } = it;
  const price = kind === 'price-differs' ? { invoicedFen, contractFen } : {};
  return canonicalJson({ kind, uscc, ...price, seals, statedFen, linesFen });
}

test.each(months)('month %s agrees with expected.json to the fen', (month) => {
  const expected = sample.months[month]!;
  const result = resultOf(month);
  expect(result.differences.map(named).sort()).toEqual(expected.differences.map(named).sort());
  expect(result.matched).toEqual({
    sets: expected.matchedSets,
    amountFen: expected.matchedFen,
  });
  expect(result.accrued).toEqual({
    sets: expected.completeSets,
    amountFen: expected.completeSets * sample.unitPriceFen,
  });
  expect(result.invoiced).toMatchObject({
    lines: expected.lines,
    statedFen: expected.statedFen,
  });
  expect(result.warnings).toEqual([]);
});

test('each line of a month is in one class, and each that does not match is a difference', () => {
  for (const month of months) {
    const result = resultOf(month);
    const lines = sample.books.invoices.find((it) => it.month === result.month)!.lines;
    const classes = lines.map(({ line }) => {
      const runs = result.classOfLine[0]!.runs.filter((it) => it.from <= line && line <= it.to);
      return runs.map((it) => it.lineClass).join();
    });
    const unmatched = classes.filter((it) => it !== 'matched');
    const ofLines = result.differences.filter((it) => 'line' in it).map((it) => it.kind);
    expect(unmatched.sort()).toEqual(ofLines.sort());
    expect(classes.length - unmatched.length).toBe(result.matched.sets);
  }
});

test('what is billed, matched and accrued over the year adds up', () => {
  const all = months.map(resultOf);
  const accrued = all.reduce((sum, it) => sum + it.accrued.amountFen, 0);
  const matched = all.reduce((sum, it) => sum + it.matched.amountFen, 0);
  const open = all
    .flatMap((it) => it.differences)
    .filter((it) => it.kind === 'price-differs').length;
  const unbilled = all.at(-1)!.differences.filter((it) => it.kind === 'completed-not-invoiced');
  expect(accrued).toBe(sample.yearTotals.accruedFen);
  expect(matched).toBe(accrued - (open + unbilled.length) * sample.unitPriceFen);
});

test('a month run twice, and with its books in another order, is the same to the byte', () => {
  const { registrations, orders, ledger, invoices } = sample.books;
  const turned = {
    ...sample.books,
    registrations: registrations.toReversed(),
    orders: orders.toReversed(),
    ledger: ledger.toReversed(),
    invoices: invoices
      .map((invoice) => ({ ...invoice, lines: invoice.lines.toReversed() }))
      .toReversed(),
  };
  for (const month of months) {
    const once = canonicalJson(resultOf(month));
    const ofYear = `${sample.year}-${month}`;
    expect(canonicalJson(reconcileMonth({ ...sample.books, month: ofYear }))).toBe(once);
    expect(canonicalJson(reconcileMonth({ ...turned, month: ofYear }))).toBe(once);
  }
});

test('a month run when the books end with it is the same as one run at the year’s end', () => {
  const month = `${sample.year}-06`;
  const end = new Date(`${sample.year}-06-30T16:00:00Z`);
  const { books } = sample;
  const cut = {
    sealKinds: books.sealKinds,
    registrations: books.registrations.filter((it) => it.registeredAt < end),
    orders: books.orders.filter((it) => !it.completedAt || it.completedAt < end),
    ledger: books.ledger.filter((it) => it.completedAt < end),
    invoices: books.invoices.filter((it) => it.month <= month),
  };
  expect(canonicalJson(reconcileMonth({ ...cut, month }))).toBe(canonicalJson(resultOf('06')));
});

test('December carries forward what earlier months left open and no later invoice billed', () => {
  const carried = resultOf('12').carriedForward;
  const earlier = months.slice(0, -1).flatMap((month) => resultOf(month).differences);
  const open = earlier.filter((it) => it.kind !== 'completed-not-invoiced');
  expect(carried.map((it) => named(it.difference)).sort()).toEqual(open.map(named).sort());
  expect(carried[0]).toMatchObject({ since: `${sample.year}-01`, ageMonths: 11, agreesNow: false });
});

test.each(months)(
  'month %s is the same from books cut as they are while they are loaded',
  (month) => {
    const books = { ...sample.books, month: `${sample.year}-${month}` };
    expect(canonicalJson(reconcileMonth(cutBooks(books)))).toBe(canonicalJson(resultOf(month)));
  },
);

const textOf = (books: Books) => [...describeBooks(cutBooks(books))].join('');

test('books in another order are the same books, and one fen makes them others', () => {
  const books = { ...sample.books, month: `${sample.year}-06` };
  const turned = {
    ...books,
    registrations: books.registrations.toReversed(),
    orders: books.orders.toReversed(),
    ledger: books.ledger.toReversed(),
    invoices: books.invoices.map((it) => ({ ...it, lines: it.lines.toReversed() })).toReversed(),
  };
  expect(textOf(turned) === textOf(books)).toBe(true);
  const invoices = books.invoices.map((it) =>
    it.month === books.month ? { ...it, statedFen: it.statedFen + 1 } : it,
  );
  expect(textOf({ ...books, invoices }) === textOf(books)).toBe(false);
});
