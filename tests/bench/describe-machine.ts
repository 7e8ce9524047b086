import { cpus, totalmem } from 'node:os';
import type { Servers } from './servers.ts';

/** What the figures were measured on, without anything that names the machine. */
export function describeMachine({ versions, cacheBytes }: Servers): string[] {
  const [first] = cpus();
  return [
    `CPU: ${first?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
    `Memory: ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.versions.node}, MongoDB ${versions.mongod}, Redis ${versions.redis}`,
    'MongoDB: one-member replica set, writes at w: majority and j: true, ' +
      `a cache of ${Math.round(cacheBytes / 2 ** 30)} GiB; Redis: append-only file`,
  ];
}
