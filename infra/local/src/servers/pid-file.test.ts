import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, readPidFile, stopLeftover, writePidFile } from './pid-file.ts';

let folder: string;
let child: ChildProcess;
let file: string;

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pid-file-')));
  file = join(folder, 'a.pid');
  const idle = 'console.log(1); setInterval(() => undefined, 1000)';
  child = spawn(process.execPath, ['-e', idle, 'marker'], { cwd: folder });
  if (child.stdout) await once(child.stdout, 'data');
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('a process is known by its command line and its folder', () => {
  const pid = child.pid ?? 0;
  expect(isRunning({ pid, words: ['marker', folder] })).toBe(true);
  expect(isRunning({ pid, words: ['marker', `${folder}-other`] })).toBe(false);
  expect(isRunning({ pid, words: ['mark'] })).toBe(false);
});

test('a leftover of ours is stopped and its file removed', async () => {
  writePidFile(file, { pid: child.pid ?? 0, words: ['marker'] });
  expect(await stopLeftover(file)).toBe(true);
  expect(isRunning({ pid: child.pid ?? 0, words: ['marker'] })).toBe(false);
  expect(existsSync(file)).toBe(false);
});

test('a stranger who was given the same pid is left alone', async () => {
  writePidFile(file, { pid: child.pid ?? 0, words: ['mongod'] });
  expect(await stopLeftover(file)).toBe(false);
  expect(isRunning({ pid: child.pid ?? 0, words: ['marker'] })).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test.each(['', 'null', '{"pid":"1"}', '{"pid":1}', '12'])(
  'a damaged file %j names nobody',
  (text) => {
    writeFileSync(file, text);
    expect(readPidFile(file)).toBeUndefined();
  },
);
