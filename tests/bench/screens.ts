import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { findChromium } from '@seal/testing/find-chromium';
import { PASSWORD, startConsole } from '@seal/testing/start-console';
import { chromium } from 'playwright-core';
import { describeMachine } from './describe-machine.ts';
import { describeScreens } from './describe-screens.ts';
import { registrationsPath } from './bench-project.ts';
import { makeBodies } from './make-bodies.ts';
import { measureBoard } from './measure-board.ts';
import { measureFirstLoad } from './measure-first-load.ts';
import { measureOrderList } from './measure-order-list.ts';
import { measureWholeOrders } from './measure-whole-orders.ts';
import { askServers } from './servers.ts';
import { startOurs } from './start-ours.ts';

/** `npm run bench -- screens`: what the screens feel like with a large house behind them. */
const OPEN_ORDERS = 500;
const ORDERS_THERE = 100_000;
/** Gone through the services; the rest are copies of these. */
const GENUINE = 200;

const root = path.resolve(import.meta.dirname, '../../..');
const servers = await askServers(process.env['MONGODB_URI']!, process.env['REDIS_URL']!);
const name = `screens${Date.now().toString(36)}`;
const ours = await startOurs({ servers, name, root, nodeArgs: [] });
// As in the demo: without TLS in front of it, a browser would drop production's cookie.
const { privateKey, env } = ours.system;
const site = await startConsole({ privateKey, env: { ...env, NODE_ENV: '' } });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

async function register(): Promise<void> {
  const [body] = makeBodies(1);
  const answer = await fetch(ours.registrationUrl + registrationsPath, {
    method: 'POST',
    headers: {
      ...body!.headers,
      'content-type': 'application/json',
      authorization: `Bearer ${ours.tokens.clerk}`,
    },
    body: body!.json,
  });
  if (answer.status !== 201) throw new Error(`not registered: ${answer.status}`);
}

try {
  await measureWholeOrders(ours, servers.pids, 32, GENUINE);
  const people = { browser, url: site.url, password: PASSWORD };
  const few = await measureOrderList(people);
  await ours.addOrders(ORDERS_THERE - GENUINE);
  for (let n = 0; n < OPEN_ORDERS; n += 1) await register();
  await ours.settle();
  const figures = {
    ordersThere: ORDERS_THERE,
    openOrders: OPEN_ORDERS,
    firstLoad: await measureFirstLoad(people),
    board: await measureBoard(people, OPEN_ORDERS, register),
    few,
    many: await measureOrderList(people),
  };
  console.log(JSON.stringify(figures));
  writeFileSync(
    path.join(root, 'tests/bench/SCREENS.md'),
    describeScreens(describeMachine(servers), shanghaiDay(new Date()), figures),
  );
} finally {
  await browser.close();
  await site.stop();
  await ours.stop();
}
