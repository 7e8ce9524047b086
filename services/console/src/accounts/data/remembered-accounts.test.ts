import { beforeEach, expect, test } from '@jest/globals';
import { type RememberedAccounts, rememberAccounts } from './remembered-accounts.ts';

/** As many accounts as are kept, and one more. */
const ONE_TOO_MANY = 1_001;

let reads: string[];
let fails: boolean;
let accounts: RememberedAccounts;

beforeEach(() => {
  reads = [];
  fails = false;
  accounts = rememberAccounts(async (id) => {
    reads.push(id);
    if (fails) throw new Error('no database');
    return undefined;
  });
});

test('an account is read once for calls that come together', async () => {
  await Promise.all([accounts.recall('li'), accounts.recall('li')]);
  expect(reads).toEqual(['li']);
});

test('an account that was changed here is read anew', async () => {
  await accounts.recall('li');
  accounts.forget('li');
  await accounts.recall('li');
  expect(reads).toEqual(['li', 'li']);
});

test('a read that failed is not remembered', async () => {
  fails = true;
  await expect(accounts.recall('li')).rejects.toThrow('no database');
  fails = false;
  await accounts.recall('li');
  expect(reads).toEqual(['li', 'li']);
});

test('where more come than are kept, only who was away longest is read anew', async () => {
  await Promise.all(Array.from({ length: ONE_TOO_MANY }, (_, n) => accounts.recall(`p${n}`)));
  reads = [];
  for (const id of ['p1', 'p500', 'p1000']) await accounts.recall(id);
  expect(reads).toEqual([]);
  await accounts.recall('p0');
  expect(reads).toEqual(['p0']);
});
