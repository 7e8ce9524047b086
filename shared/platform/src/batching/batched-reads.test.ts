import { beforeEach, expect, test } from '@jest/globals';
import type mongoose from 'mongoose';
import { createReadBatcher } from './batched-reads.ts';

interface Document {
  _id: string;
}

let asked: string[][];
let answer: (ids: string[]) => Promise<Document[]>;
let read: (id: string) => Promise<Document | undefined>;

beforeEach(() => {
  asked = [];
  answer = async (ids) => ids.filter((id) => id !== 'nobody').map((_id) => ({ _id }));
  const collection = {
    find: ({ _id }: { _id: { $in: string[] } }) => {
      asked.push(_id.$in);
      return { toArray: () => answer(_id.$in) };
    },
  };
  read = createReadBatcher(collection as unknown as mongoose.mongo.Collection<Document>);
});

test('reads of one moment share a query, and each has its own answer', async () => {
  const answers = await Promise.all(['b', 'nobody', 'a', 'b'].map(read));
  expect(answers).toEqual([{ _id: 'b' }, undefined, { _id: 'a' }, { _id: 'b' }]);
  expect(asked).toEqual([['b', 'nobody', 'a']]);
});

test('what comes while a query is under way shares the next', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    answer = async (ids) => {
      resolve();
      await finished;
      return ids.map((_id) => ({ _id }));
    };
  });
  const first = read('a');
  await begun;
  const later = Promise.all([read('b'), read('c')]);
  await new Promise(setImmediate);
  expect(asked).toEqual([['a']]);
  finish();
  await Promise.all([first, later]);
  expect(asked).toEqual([['a'], ['b', 'c']]);
});

test('who asks again is read again', async () => {
  await read('a');
  await read('a');
  expect(asked).toEqual([['a'], ['a']]);
});

test('a query that fails fails all who shared it, and nobody after', async () => {
  const works = answer;
  answer = () => Promise.reject(new Error('no database'));
  const together = await Promise.allSettled([read('a'), read('b')]);
  expect(together.map((it) => it.status)).toEqual(['rejected', 'rejected']);
  answer = works;
  expect(await read('a')).toEqual({ _id: 'a' });
});
