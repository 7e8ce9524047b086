import { expect, test } from '@jest/globals';
import type { EnterpriseBooks } from '@seal/contracts/finance/enterprise-books';
import { type BookRow, type BookWords, compareBooks } from './compare-books.ts';

const words: BookWords = {
  day: (at) => at.slice(0, 10),
  seal: ({ sealCode, material }) => `${sealCode} ${material}`,
  entitlement: ({ reason }) => reason ?? 'entitled',
  order: ({ status }) => status,
  seals: (n) => `${n} seals`,
  line: ({ line }) => `line ${line}`,
  yuan: (fen) => String(fen),
  missing: (book) => `not in ${book}`,
};
const sealKinds = ['administrative', 'finance', 'legal-representative'] as const;
const enterpriseName = '玉田鑫瑞商贸有限公司';
const at = '2026-03-03T02:00:00.000Z';
const seals = sealKinds.map((kind, n) => ({
  kind,
  sealCode: `130229000000${n}`,
  material: 'photosensitive' as const,
}));

/** Registered, engraved, written down and billed rightly. */
const agreeing = {
  uscc: '91130229MA0AAAA01G',
  registrations: [{ enterpriseName, registeredAt: at, reason: null, withdrawn: false }],
  orders: [
    {
      enterpriseName,
      status: 'completed',
      completedAt: at,
      cancelledAt: null,
      amountFen: 315,
      seals,
    },
  ],
  ledgerSeals: seals.map((seal) => ({ ...seal, enterpriseName, completedAt: at })),
  invoiceLines: [{ enterpriseName, month: '2026-03', line: 1, quantity: 1, amountFen: 315 }],
} as unknown as EnterpriseBooks;

const marked = (it: EnterpriseBooks, kind: 'price-differs' | 'never-engraved' = 'price-differs') =>
  compareBooks({ it, sealKinds: [...sealKinds], kind }, words).flatMap(({ fact, cells }: BookRow) =>
    Object.entries(cells).flatMap(([book, { differs }]) =>
      differs ? `${typeof fact === 'string' ? fact : fact.seal}/${book}` : [],
    ),
  );

test('where the books agree nothing is marked', () => {
  expect(marked(agreeing)).toEqual([]);
});

const [order] = agreeing.orders as [EnterpriseBooks['orders'][number]];
const [line] = agreeing.invoiceLines as [EnterpriseBooks['invoiceLines'][number]];
const waiting = { ...order, status: 'queued' as const, completedAt: null, seals: [] };

test.each<[string, Partial<EnterpriseBooks>, string[]]>([
  [
    'another price',
    { invoiceLines: [{ ...line, amountFen: 320 }] },
    ['amount/orders', 'amount/invoices'],
  ],
  [
    'billed twice',
    { invoiceLines: [line, { ...line, line: 2 }] },
    ['standing/invoices', 'amount/orders', 'amount/invoices'],
  ],
  ['not billed', { invoiceLines: [] }, ['standing/invoices']],
  ['another name', { invoiceLines: [{ ...line, enterpriseName: '别的公司' }] }, ['name/invoices']],
  [
    'a name in other brackets',
    { invoiceLines: [{ ...line, enterpriseName: ` ${enterpriseName}` }] },
    [],
  ],
  [
    'never registered',
    { registrations: [], orders: [], ledgerSeals: [] },
    ['standing/platform', 'standing/orders', 'standing/invoices'],
  ],
  [
    'billed, not engraved',
    { orders: [waiting], ledgerSeals: [] },
    ['standing/orders', 'standing/invoices'],
  ],
  [
    'a seal missing',
    { ledgerSeals: agreeing.ledgerSeals.slice(1) },
    ['standing/ledger', 'administrative/orders', 'administrative/ledger'],
  ],
  [
    'another seal code',
    { ledgerSeals: agreeing.ledgerSeals.map((it) => ({ ...it, sealCode: `${it.sealCode}9` })) },
    sealKinds.flatMap((kind) => [`${kind}/orders`, `${kind}/ledger`]),
  ],
])('%s is marked where it differs', (_what, change, places) => {
  expect(marked({ ...agreeing, ...change })).toEqual(places);
});

test('an order that waits is marked only where its wait is the difference', () => {
  const it = { ...agreeing, orders: [waiting], ledgerSeals: [], invoiceLines: [] };
  expect(marked(it)).toEqual([]);
  expect(marked(it, 'never-engraved')).toEqual(['standing/orders']);
});
