import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepRunning } from './keep-running.ts';

/** Something that runs until it is told to end. */
function pretend() {
  let end: (how: string) => void = () => undefined;
  const exited = new Promise<string>((resolve) => (end = resolve));
  return { exited, end, stop: async () => end('stopped') };
}

const eventually = async (holds: () => boolean) => {
  while (!holds()) await sleep(2);
};

test('what ends is started again and that is said', async () => {
  const said: string[] = [];
  const [first, second] = [pretend(), pretend()];
  let starts = 0;
  const again = () => {
    starts += 1;
    return second;
  };
  const kept = keepRunning(first, {
    name: 'finance',
    say: (line) => said.push(line),
    again,
    firstDelayMs: 1,
  });
  first.end('code 3');
  await eventually(() => starts === 1);
  await kept.stop();
  expect(said).toEqual(['finance ended (code 3); it is started again in 0.001 s']);
  expect(await second.exited).toBe('stopped');
});

test('what cannot be started again is tried later and later', async () => {
  const said: string[] = [];
  const first = pretend();
  const last = pretend();
  let starts = 0;
  const again = () => {
    starts += 1;
    if (starts < 3) throw new Error('no room');
    return last;
  };
  const kept = keepRunning(first, {
    name: 'x',
    say: (line) => said.push(line),
    again,
    firstDelayMs: 1,
  });
  first.end('code 1');
  await eventually(() => starts === 3);
  await kept.stop();
  expect(said).toEqual([
    'x ended (code 1); it is started again in 0.001 s',
    'x ended (no room); it is started again in 0.002 s',
    'x ended (no room); it is started again in 0.004 s',
  ]);
});

test('what is stopped on purpose stays stopped', async () => {
  const said: string[] = [];
  let starts = 0;
  const again = () => {
    starts += 1;
    return pretend();
  };
  await keepRunning(pretend(), { name: 'x', say: (line) => said.push(line), again }).stop();
  expect({ said, starts }).toEqual({ said: [], starts: 0 });
});
