import { expect, test } from '@jest/globals';
import { after, buildOrder } from '../../testing/build-order.ts';
import { terms } from '../../testing/terms.ts';
import { judgeLedgerSet } from './judge-ledger-set.ts';
import { type LedgerCells, type LedgerSeal, readLedgerSeal } from './ledger-seal.ts';

const place = { projectId: 'p', importId: 'i', row: 2 };
const cells: LedgerCells = {
  uscc: '91130229MA0AAAA01G',
  enterpriseName: '玉田鑫瑞商贸有限公司',
  kind: '企业行政章',
  sealCode: '1302290000001',
  material: '光敏',
  claimedAt: '2026-03-03 09:40:00',
  completedAt: '2026-03-03 10:30:00',
};
const now = new Date('2026-03-04T00:00:00Z');

function seal(over: LedgerCells = {}): LedgerSeal {
  const read = readLedgerSeal(place, { cells: { ...cells, ...over } }, terms, now);
  if ('column' in read) throw new Error(read.code);
  return read.seal;
}

const set = [
  seal(),
  seal({ kind: '财务专用章', sealCode: '1302290000002' }),
  seal({ kind: '法人名章', sealCode: '1302290000003', completedAt: '2026-03-03 10:31:00' }),
];

test('a whole set is complete at the time of its last seal', () => {
  const verdict = judgeLedgerSet(buildOrder('queued'), set);
  expect(verdict).toMatchObject({
    verdict: 'complete',
    completedAt: after(61),
    claimedAt: after(10),
  });
});

test('a set with a seal missing is incomplete and names the seal', () => {
  const verdict = judgeLedgerSet(buildOrder('queued'), set.slice(0, 2));
  expect(verdict).toMatchObject({
    verdict: 'incomplete',
    saying: { word: 'incomplete-set', params: { missing: '法人名章' } },
  });
});

test.each([
  [undefined, 'no-order'],
  [buildOrder('cancelled'), 'no-order'],
  [buildOrder('held'), 'order-held'],
  [buildOrder('placed'), 'order-not-funded'],
])('a set without an order in the queue is unknown: %#', (order, reason) => {
  expect(judgeLedgerSet(order, set)).toMatchObject({ verdict: 'unknown', reason });
});

test('a record from before the order entered the queue proves nothing', () => {
  const order = buildOrder('queued', { queuedAt: after(600) });
  expect(judgeLedgerSet(order, set)).toMatchObject({
    verdict: 'impossible',
    reason: 'before-order',
  });
});

test.each([
  [{ uscc: '91130229MA0AAAA01H' }, 'uscc', 'uscc-check-character'],
  [{ kind: '合同专用章' }, 'kind', 'seal-kind-unknown'],
  [{ sealCode: '12' }, 'sealCode', 'seal-code-malformed'],
  [{ material: '铜' }, 'material', 'material-not-conforming'],
  [{ claimedAt: '2026-02-30 09:00:00' }, 'claimedAt', 'time-malformed'],
  [{ completedAt: '2026-03-03 09:39:59' }, 'completedAt', 'completed-before-claim'],
  [{ completedAt: '2027-03-03 09:40:00' }, 'completedAt', 'time-in-future'],
  [{ claimedAt: '3月3日 9:40' }, 'claimedAt', 'time-malformed'],
  [{ enterpriseName: ' ' }, 'enterpriseName', 'name-empty'],
])('a row with %p is refused, naming the column', (over, column, code) => {
  expect(readLedgerSeal(place, { cells: { ...cells, ...over } }, terms, now)).toMatchObject({
    column,
    code,
  });
});
