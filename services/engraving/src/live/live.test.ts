import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLiveOrders, type Told } from './live-orders.ts';
import type { OrderWatch, WatchTold } from './live-deps.ts';

/** A stand-in for the database's log. */
function fakeWatch() {
  let told: WatchTold | undefined;
  const watch: OrderWatch & { starts: number; stops: number } = {
    starts: 0,
    stops: 0,
    start(it) {
      watch.starts += 1;
      told = it;
      return async () => {
        watch.stops += 1;
        told = undefined;
      };
    },
  };
  const change = (mark: string, ...ids: string[]) =>
    told?.tell({
      mark,
      orders: ids.map((id) => ({ projectId: id.slice(0, 1), id, status: 'queued', version: 1 })),
    });
  return { watch, change, open: () => told?.opened(), lose: () => told?.lost() };
}

const { watch, change, open, lose } = fakeWatch();
const everything = { mark: '', all: true, orders: [] };
const live = createLiveOrders(watch);
const heard: Told[] = [];
let leave: () => void;

beforeAll(() => {
  leave = live.listen('a', undefined, (told) => heard.push(told));
});

afterAll(() => live.close());

test('who begins to listen reads everything, and again once nothing is missed any more', () => {
  expect(heard).toEqual([everything]);
  open();
  expect(heard).toEqual([everything, everything]);
});

test('a listener hears of its own project, each order once', () => {
  change('10', 'a1', 'b1');
  change('11', 'b2');
  change('12', 'a2', 'a2');
  expect(heard.slice(2).map(({ orders }) => orders.map(({ id }) => id))).toEqual([['a1'], ['a2']]);
});

test('who comes back hears what it missed, and nothing twice', () => {
  const again: Told[] = [];
  live.listen('a', '10', (told) => again.push(told))();
  expect(again.map(({ mark, orders }) => [mark, orders.map(({ id }) => id)])).toEqual([
    ['12', ['a2']],
  ]);
  const upToDate: Told[] = [];
  live.listen('a', '12', (told) => upToDate.push(told))();
  expect(upToDate).toEqual([]);
});

test('who was away too long is told to read everything', () => {
  const again: Told[] = [];
  live.listen('a', '9', (told) => again.push(told))();
  expect(again).toEqual([{ mark: '12', all: true, orders: [] }]);
});

test('many at once are read as a list', () => {
  heard.length = 0;
  change('13', ...Array.from({ length: 51 }, (_, n) => `a${n}`));
  expect(heard).toEqual([{ mark: '13', all: true, orders: [] }]);
});

test('a log that breaks off is followed anew, and everybody reads everything', () => {
  heard.length = 0;
  lose();
  expect([watch.starts, heard]).toEqual([2, []]);
  open();
  expect(heard).toEqual([everything]);
});

test('one look at the log serves all, and ends with the last listener', async () => {
  leave();
  await live.close();
  expect([watch.starts, watch.stops]).toEqual([2, 1]);
});
