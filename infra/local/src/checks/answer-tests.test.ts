import { afterEach, expect, test } from '@jest/globals';
import { type Answering, answerTests } from './answer-tests.ts';

let answering: Answering;
afterEach(() => answering.close());

const ask = async (name: string) => {
  const answer = await fetch(`${answering.url}/${name}`);
  return [answer.status, await answer.json()];
};

test('nothing is started before it is asked for, and then once, for all who ask', async () => {
  let started = 0;
  answering = await answerTests({ servers: async () => ({ started: (started += 1) }) });
  expect(started).toBe(0);
  const answers = await Promise.all([ask('servers'), ask('servers'), ask('servers')]);
  expect(answers).toEqual(answers.map(() => [200, { started: 1 }]));
});

test('why it could not be had is told to the test that asked', async () => {
  answering = await answerTests({ servers: () => Promise.reject(new Error('no mongod')) });
  expect(await ask('servers')).toMatchObject([500, expect.stringContaining('no mongod')]);
});

test('what there is not is answered as such', async () => {
  answering = await answerTests({});
  expect(await ask('servers')).toEqual([404, 'nothing of that name']);
});
