import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder, refuseTakenPorts, starterPidFile } from './claim-data-folder.ts';
import { writePidFile } from '../servers/pid-file.ts';
import { readSettings } from './settings.ts';
import { servicePidFile } from './start-service.ts';

let folder: string;
const said: string[] = [];
const say = (line: string) => void said.push(line);
const settingsFor = (dataDir: string, port = 8080) =>
  readSettings({ DATA_DIR: dataDir, PORT: String(port) }, '/clone');

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'claim-data-folder-')));
  said.length = 0;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a data folder serves one starter at a time', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', 'starter']);
  await once(other, 'spawn');
  writePidFile(starterPidFile(folder), { pid: other.pid ?? 0, words: ['starter'] });
  const refused = await claimDataFolder(settingsFor(folder), say).catch(String);
  const ended = once(other, 'exit');
  other.kill('SIGKILL');
  await ended;
  const claimed = await claimDataFolder(settingsFor(folder), say);
  expect(refused).toContain(`already running from ${folder} (process ${other.pid})`);
  expect(claimed.dataDir).toBe(folder);
});

test('a service that a killed starter left running is stopped, and that is said', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', 'left']);
  await once(left, 'spawn');
  const ended = once(left, 'exit');
  writePidFile(servicePidFile(folder, 'finance'), { pid: left.pid ?? 0, words: ['left'] });
  await claimDataFolder(settingsFor(folder), say);
  expect(await ended).toEqual([null, 'SIGTERM']);
  expect(said).toEqual(['Stopped 1 process(es) that an earlier start had left running']);
  expect(existsSync(servicePidFile(folder, 'finance'))).toBe(false);
});

test('a data folder behind a symbolic link is known by its real path', async () => {
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  const claimed = await claimDataFolder(settingsFor(link), say);
  rmSync(link);
  expect(claimed.dataDir).toBe(folder);
});

test('a taken port is named with the variable that moves it', async () => {
  const other = createServer();
  await once(other.listen(0, '127.0.0.1'), 'listening');
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const refused = await refuseTakenPorts(settingsFor(folder, port)).catch(String);
  other.close();
  expect(refused).toContain(
    `Port ${port}, wanted for console, is taken by another program: set PORT to a free one.`,
  );
});
