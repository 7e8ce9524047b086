import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { describeMachine } from './describe-machine.ts';
import { describeMonth } from './describe-month.ts';
import { measureMonth, type MonthRound } from './measure-month.ts';
import { measureNaiveMonth } from './measure-naive-month.ts';
import { measureStatement, type PrintedStatement } from './measure-statement.ts';
import { measureWholeOrders } from './measure-whole-orders.ts';
import { askServers } from './servers.ts';
import { startOurs } from './start-ours.ts';

/** `npm run bench -- month`: a month of many orders and as many invoice lines, reconciled. */
const { values: asked } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    out: { type: 'string' },
  },
});

/** Gone through the services; the rest are copies of these. */
const GENUINE = 200;

const root = path.resolve(import.meta.dirname, '../../..');
const orders = Number(asked.orders);
const out = asked.out ?? path.join(root, 'tests/bench/MONTH.md');
const servers = await askServers(process.env['MONGODB_URI']!, process.env['REDIS_URL']!);
const name = `month${Date.now().toString(36)}`;
const ours = await startOurs({ servers, name, root, nodeArgs: [] });
process.once('SIGTERM', () => void ours.stop().then(() => process.exit(1)));

await measureWholeOrders(ours, servers.pids, 32, GENUINE);
await ours.addOrders(orders - GENUINE);
const rounds: MonthRound[] = [];
const statements: PrintedStatement[] = [];
for (let round = 0; round < Number(asked.rounds); round += 1) {
  const own = await measureMonth(ours, servers.pids, round);
  const naive = await measureNaiveMonth(servers, `${name}_`);
  if (naive.agreeing !== orders) throw new Error(`naive finds ${naive.agreeing} of ${orders}`);
  rounds.push({ own, naive });
  statements.push(await measureStatement());
  console.log(JSON.stringify({ ...rounds.at(-1), statement: statements.at(-1) }));
}
await ours.stop();

writeFileSync(
  out,
  describeMonth({
    machine: describeMachine(servers),
    day: shanghaiDay(new Date()),
    orders,
    rounds,
    statements,
  }),
);
