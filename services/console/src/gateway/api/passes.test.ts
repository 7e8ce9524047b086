import { beforeEach, expect, test } from '@jest/globals';
import { createPasses } from './passes.ts';

/** As many passes as are kept, and one more. */
const ONE_TOO_MANY = 1_001;

let signed: string[];
let passes: ReturnType<typeof createPasses>;

beforeEach(() => {
  signed = [];
  const signer = {
    async sign({ id }: { id: string }) {
      signed.push(id);
      return `pass of ${id}`;
    },
  };
  passes = createPasses(signer, () => new Date('2025-03-03T01:00:00Z'));
});

const passFor = (id: string, ...roles: ('clerk' | 'engraver')[]) =>
  passes.passFor({ id, name: id, roles });

test('who calls again goes by the same pass', async () => {
  expect(await passFor('li', 'clerk')).toBe('pass of li');
  expect(await passFor('li', 'clerk')).toBe('pass of li');
  expect(signed).toEqual(['li']);
});

test('who has another role is given another pass', async () => {
  await passFor('li', 'clerk');
  await passFor('li', 'clerk', 'engraver');
  expect(signed).toEqual(['li', 'li']);
});

test('where more come than are kept, only who was away longest is signed anew', async () => {
  for (let n = 0; n < ONE_TOO_MANY; n += 1) await passFor(`p${n}`, 'clerk');
  signed = [];
  for (const id of ['p1', 'p500', 'p1000']) await passFor(id, 'clerk');
  expect(signed).toEqual([]);
  await passFor('p0', 'clerk');
  expect(signed).toEqual(['p0']);
});
