import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { verifySystem } from '@seal/local/checks/verify-system';
import { watchOthers } from './cpu-time.ts';
import { describeMachine } from './describe-machine.ts';
import type { Stage } from './figures.ts';
import { type Effort, measureStage, type Systems } from './measure-stage.ts';
import { askServers } from './servers.ts';
import { startOurs } from './start-ours.ts';
import { startRival } from './start-rival.ts';
import type { SystemUnderLoad } from './system-under-load.ts';
import { describeResults } from './write-results.ts';

/**
 * `npm run bench`: what infra/local starts once MongoDB and Redis are up. `--quick` measures just
 * long enough to see that all of it works, and writes nothing unless `--out` names a file.
 */
const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    /** How many orders the second stage finds there; 0 leaves it out. */
    there: { type: 'string' },
    /** How often each figure is measured, ours and the rival in turn. */
    rounds: { type: 'string' },
    out: { type: 'string' },
  },
});

const thorough: Effort = {
  rounds: 3,
  acceptedMs: 4_000,
  visibleWarmUpSeconds: 20,
  visibleSeconds: 20,
  orders: [
    [1, 200],
    [32, 2_000],
    [128, 4_000],
  ],
};
const quick: Effort = {
  rounds: 1,
  acceptedMs: 1_000,
  visibleWarmUpSeconds: 1,
  visibleSeconds: 3,
  orders: [
    [1, 50],
    [32, 500],
    [128, 1_000],
  ],
};

const root = path.resolve(import.meta.dirname, '../../..');
const say = (line: string) => console.log(line);
const usual = asked.quick ? quick : thorough;
const effort = { ...usual, rounds: Number(asked.rounds ?? usual.rounds) };
const there = Number(asked.there ?? (asked.quick ? 2_000 : 100_000));
const out = asked.out ?? (asked.quick ? undefined : path.join(root, 'tests/bench/RESULTS.md'));
const servers = await askServers(process.env['MONGODB_URI']!, process.env['REDIS_URL']!);
const prefix = `bench${Date.now().toString(36)}`;
const systems: Systems = {
  ours: await startOurs({ servers, name: prefix, root, nodeArgs: [] }),
  plain: await startRival('plain', servers, prefix),
  naive: await startRival('naive', servers, prefix),
};
const all: SystemUnderLoad[] = Object.values(systems);
process.once('SIGTERM', () => {
  void Promise.all(all.map((it) => it.stop())).then(() => process.exit(1));
});

const pids = [process.pid, ...servers.pids, ...all.flatMap((it) => it.pids)];
const readOthersShare = watchOthers(pids, cpus().length);
const prefixes = [prefix];
const stages: Stage[] = [];
for (const ordersThere of there > 0 ? [0, there] : [0]) {
  say(`With ${ordersThere} orders there before`);
  if (ordersThere > 0) {
    await Promise.all(all.map((it) => it.addOrders(ordersThere)));
    prefixes.push(`${prefix}fresh`);
    systems.fresh = await startOurs({ servers, name: `${prefix}fresh`, root, nodeArgs: [] });
    all.push(systems.fresh);
    pids.push(...systems.fresh.pids);
  }
  stages.push(await measureStage(systems, servers.pids, ordersThere, effort, say));
}
const othersShare = readOthersShare();
const mongoUri = servers.mongoUri;
const findings = [];
for (const each of prefixes) {
  const asked = { mongoUri, prefix: `${each}_`, handledBefore: new Date() };
  findings.push(...(await verifySystem(asked)));
}
await Promise.all(all.map((it) => it.stop()));
if (findings.length > 0) throw new Error(`verify: ${JSON.stringify(findings.slice(0, 5))}`);
say('verify: every invariant holds after all of it');

const machine = [
  ...describeMachine(servers),
  `Meanwhile other processes took ${Math.round(100 * othersShare)}% of its CPU`,
];
const results = describeResults(machine, shanghaiDay(new Date()), stages);
if (out === undefined) say(results);
else writeFileSync(out, results);
