import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Indicators } from '@seal/contracts/finance/indicators';
import { ProjectTerms } from '@seal/contracts/projects/project';
import { packParts } from '@seal/finance/evidence/domain/pack-parts';
import { computeIndicators } from '@seal/finance/indicators/domain/compute-indicators';
import { at } from '@seal/finance/testing/build-books';
import {
  accruedLines,
  caseLine,
  indicatorBooks,
  moneyLine,
  on,
  orderLine,
  queuedLine,
  registrationLine,
  spotCheckLine,
  termsOf,
} from '@seal/finance/testing/build-indicator-books';
import { writePack } from '@seal/tabular/packs/write-pack';
import { main } from '../recompute.ts';
import { recomputePack } from './recompute-pack.ts';

const file = new URL('../../../projects/yutian-2024.json', import.meta.url);
const terms = termsOf(ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8'))));
const asOf = at('2026-04-01 00:00');
const books = indicatorBooks({
  registrations: [
    registrationLine('a', { enterpriseName: '=HYPERLINK("x"),\n𠮷' }),
    registrationLine('b', { enterpriseName: "'＝引号" }),
    registrationLine('c', { entitled: false, reason: 'not-first-opening', orderId: null }),
  ],
  orders: [orderLine('a', { collectedAt: on('2026-03-05 10:00') }), queuedLine('b')],
  'ledger-seals': orderLine('a').seals.map(({ kind, sealCode, material }) => ({
    uscc: 'a',
    enterpriseName: '-负号',
    kind,
    sealCode,
    material,
    claimedAt: on('2026-03-03 09:05'),
    completedAt: on('2026-03-03 10:00'),
  })),
  ratings: [
    {
      orderId: 'order-a',
      grade: 'dissatisfied',
      ratedAt: on('2026-03-06 10:00'),
      followUp: { dueAt: on('2026-03-27 17:00'), closedAt: null },
    },
  ],
  cases: [caseLine('one'), caseLine('open', { closedAt: null, conforms: null, dueAt: null })],
  roster: [{ day: '2026-01-05', checkedInAt: on('2026-01-05 08:55'), engraver: '@张' }],
  'spot-checks': [spotCheckLine('a'), spotCheckLine('b', { docked: null, checkedAt: null })],
  money: [
    moneyLine('opening', { adjustedFen: 75_000_000 }),
    ...accruedLines('a'),
    moneyLine('payment', { kind: 'payment', paidFen: 100 }),
    moneyLine('returned', { kind: 'payment', paidFen: -50 }),
  ],
});
const figures = { ...computeIndicators(books, terms, asOf), termsVersion: 3 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-evidence-'));
});
beforeEach(() => {
  // What the command says to whoever runs it.
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pack(name: string, stated: Indicators): Promise<string> {
  const parts = packParts({ ...terms, id: 'yutian-2026', version: 3 }, books, stated);
  const path = join(folder, name);
  await pipeline(writePack(parts, {}, asOf), createWriteStream(path));
  return path;
}

test('the figures come out of the pack as they went into it', async () => {
  const recomputed = await recomputePack(await pack('sound.zip', figures));
  expect(recomputed.findings).toEqual([]);
  expect(recomputed.figures).toEqual(figures);
  expect(figures.items.filter((it) => it.actual === null)).toEqual([]);
});

test('a figure that its records do not bear out is named, and the command fails', async () => {
  const items = figures.items.map((it) => (it.number === 1 ? { ...it, numerator: 2 } : it));
  const path = await pack('wrong.zip', { ...figures, items });
  const { findings } = await recomputePack(path);
  expect(findings).toEqual(['indicator 1, numerator: stated 2, recomputed 1']);
  expect(await main([path])).toBe(1);
});

test('figures by other rules are not compared in silence', async () => {
  const path = await pack('old.zip', { ...figures, rulesVersion: '2020-1' });
  const { findings } = await recomputePack(path);
  expect(findings).toEqual([expect.stringContaining('2020-1')]);
});

test('what is no pack fails, and says so', async () => {
  expect(await main([join(folder, 'none.zip')])).toBe(1);
  expect(await main([])).toBe(1);
});
