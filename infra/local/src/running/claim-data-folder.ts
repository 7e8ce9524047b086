import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isPortFree } from '../servers/free-port.ts';
import {
  describeProcess,
  isRunning,
  readPidFile,
  stopLeftover,
  writePidFile,
} from '../servers/pid-file.ts';
import { Problem } from '../problem.ts';
import { putLogAside } from './read-log-tail.ts';
import type { Say } from '../run-command.ts';
import { servicePidFile, serviceLog } from './start-service.ts';
import { portsInUse, SERVICES, type Settings } from './settings.ts';

/** Services before what they write to, as when stopping. */
const SERVERS = ['redis', 'mongo'];

/** Makes the data folder this starter's alone and stops what a killed one left running in it. */
export async function claimDataFolder(wanted: Settings, say: Say): Promise<Settings> {
  mkdirSync(wanted.dataDir, { recursive: true });
  // Redis reports its folder without symbolic links, and is known again by it.
  const settings = { ...wanted, dataDir: realpathSync(wanted.dataDir) };
  const { dataDir } = settings;
  const claim = starterPidFile(dataDir);
  const other = readPidFile(claim);
  if (other && other.pid !== process.pid && isRunning(other)) {
    throw new Problem(
      `This is already running from ${dataDir} (process ${other.pid}). ` +
        'Stop it first, or set DATA_DIR and PORT to run another beside it.',
    );
  }
  writePidFile(claim, { pid: process.pid, words: [describeProcess(process.pid) ?? 'node'] });
  const names = SERVICES.flatMap((name) => [name, `${name}-2`]);
  const services = names.map((name) => servicePidFile(dataDir, name));
  // They have seen the starter's end themselves and may be at work on theirs: hence the grace.
  const found = await Promise.all(services.map((file) => stopLeftover(file, 10_000)));
  for (const name of SERVERS) found.push(await stopLeftover(join(dataDir, `${name}.pid`)));
  const count = found.filter(Boolean).length;
  if (count > 0) say(`Stopped ${count} process(es) that an earlier start had left running`);
  for (const name of [...names, 'mongod', 'redis']) putLogAside(serviceLog(dataDir, name));
  return settings;
}

export function starterPidFile(dataDir: string): string {
  return join(dataDir, 'starter.pid');
}

export async function refuseTakenPorts(settings: Settings): Promise<void> {
  const taken: string[] = [];
  for (const { port, user, variable } of portsInUse(settings)) {
    if (await isPortFree(port)) continue;
    taken.push(
      `Port ${port}, wanted for ${user}, is taken by another program: ` +
        `set ${variable}${variable === 'PORT' ? '' : ' or PORT'} to a free one.`,
    );
  }
  if (taken.length > 0) throw new Problem(taken.join('\n'));
}
