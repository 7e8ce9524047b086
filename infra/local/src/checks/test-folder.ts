import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describeProcess,
  isRunning,
  readPidFile,
  stopLeftover,
  writePidFile,
} from '../servers/pid-file.ts';

const PREFIX = 'seal-test-';
const OWNER = 'owner.pid';

/** A temporary folder for one run of the tests, marked with whose it is. */
export function makeTestFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), PREFIX)));
  const words = [describeProcess(process.pid) ?? 'node'];
  writePidFile(join(folder, OWNER), { pid: process.pid, words });
  return folder;
}

/**
 * Stops every server whose pid file lies in the folder, also those of tests that were cut short,
 * and removes it.
 */
export async function removeTestFolder(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const servers = files.filter((file) => file.endsWith('.pid') && file !== OWNER);
  // Nothing in it is worth a longer wait.
  await Promise.all(servers.map((file) => stopLeftover(join(folder, file), 3_000)));
  rmSync(folder, { recursive: true, force: true });
}

/** A run that was killed outright could not tidy up: the next one does. */
export async function removeAbandonedFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const owner = readPidFile(join(folder, OWNER));
    if (owner !== undefined && !isRunning(owner)) await removeTestFolder(folder);
  }
}
