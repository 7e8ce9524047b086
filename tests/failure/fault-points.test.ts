import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@seal/testing/eventually';
import type { SystemService } from '@seal/testing/start-system';
import { type Prepared, prepareCommand } from './fault-commands.ts';
import { type CommandName, type FaultBlock, faultLanes, histories } from './fault-table.ts';
import { makeMortal, type Mortal } from './make-mortal.ts';
import { type Drill, openDrill } from './open-drill.ts';

/** P2. A lane has a system of its own. */
interface Lane {
  drill: Drill;
  blocks: Drilled[];
}

interface Drilled {
  block: FaultBlock;
  prepared: [Prepared, act: string][];
}

const lanes: Lane[] = [];
const prepared = () =>
  lanes.flatMap(({ drill, blocks }) =>
    blocks.flatMap((it) => it.prepared.map(([command]) => ({ drill, command }))),
  );

beforeAll(async () => {
  for (const [n, blocks] of faultLanes.entries()) lanes.push(await openLane(n, blocks));
}, 180_000);
afterAll(() => Promise.all(lanes.map(({ drill }) => drill.close())), 60_000);

async function openLane(lane: number, wanted: FaultBlock[]): Promise<Lane> {
  const poor = wanted.flatMap((it, n) => ('appropriation' in it.commands ? [`poor-${n}`] : []));
  const without = Object.fromEntries(poor.map((id) => [id, { openingFen: 0 }]));
  const drill = await openDrill({ name: `points${lane}`, projects: { drill: {}, ...without } });
  const blocks = await Promise.all(
    wanted.map(async (block, n) => ({
      block,
      prepared: await Promise.all(
        Object.entries(block.commands).map(async ([name, act]): Promise<[Prepared, string]> => {
          const project = name === 'appropriation' ? `poor-${n}` : 'drill';
          return [await prepareCommand(drill, name as CommandName, project), act];
        }),
      ),
    })),
  );
  await drill.untilSettled();
  return { drill, blocks };
}

/**
 * Gives all commands at once to a service of which no process lives that would survive the point:
 * what has passed it has been written by one that died there, as often as it took.
 */
async function drillBlock(drill: Drill, victim: Mortal, { block, prepared: given }: Drilled) {
  const { service, point } = block;
  const before = victim.deaths();
  await victim.arm(service, point);
  const sent = given.map(([command]) => command.send());
  for (const [command, act] of given) await untilPassed(drill, block, command, act);
  const answers = await Promise.all(sent);
  expect(answers.filter(({ status }) => status >= 300)).toEqual([]);
  await eventually(() => {
    const died = victim.deaths() > before;
    expect({ service, point, died }).toEqual({ service, point, died: true });
  });
}

function untilPassed(drill: Drill, block: FaultBlock, command: Prepared, act: string) {
  const { service, point, seenIn } = block;
  return eventually(
    async () => {
      const passed =
        (await isSeen(drill, seenIn, command, act)) &&
        (point !== 'acknowledged' || (await isAcknowledged(drill, service, command)));
      if (!passed) throw new Error(`${command.name} has not passed ${point} of ${service}`);
    },
    120_000,
    200,
  );
}

async function isSeen(
  { databases }: Drill,
  service: SystemService,
  { caseNumber }: Prepared,
  act: string,
): Promise<boolean> {
  const acted = { caseNumber, 'history.act': act };
  if (service === 'registration') {
    return (await databases.registration.collection('registrations').findOne(acted)) !== null;
  }
  const orders = databases.engraving.collection('orders');
  if (service === 'engraving') return (await orders.findOne(acted)) !== null;
  const order = await orders.findOne({ caseNumber });
  if (!order) return false;
  const { _id: orderId, projectId } = order;
  const entry = act === 'appropriation' ? { projectId, kind: act } : { orderId, kind: act };
  if (await databases.finance.collection('ledgerEntries').findOne(entry as object)) return true;
  const pending = { pendingEntries: { $elemMatch: entry } };
  return (await databases.finance.collection('budgets').findOne(pending as object)) !== null;
}

/** Whether the service's mark on what the command changed is gone. */
async function isAcknowledged(
  { databases }: Drill,
  service: SystemService,
  { caseNumber }: Prepared,
): Promise<boolean> {
  const order = await databases.engraving.collection('orders').findOne({ caseNumber });
  if (!order) return false;
  if (service === 'engraving') return order['unpublished'].finance === undefined;
  const id = service === 'finance' ? order._id : order['registrationId'];
  const name = service === 'finance' ? 'orderFunds' : 'registrations';
  const found = await databases[service].collection(name).findOne({ _id: id });
  return found !== null && found['unpublished'].engraving === undefined;
}

test('every service dies at each of its points, under every command that passes it', async () => {
  await Promise.all(
    lanes.map(async ({ drill, blocks }) => {
      const victim = makeMortal(drill.system);
      try {
        for (const it of blocks) await drillBlock(drill, victim, it);
      } finally {
        await victim.disarm();
      }
    }),
  );
}, 1_200_000);

test('each command has had its effect once', async () => {
  await Promise.all(lanes.map(({ drill }) => drill.untilSettled()));
  for (const { drill, command } of prepared()) {
    const { caseNumber, name } = command;
    const acts = async (service: SystemService, collection: string) => {
      const found = drill.databases[service].collection(collection).find({ caseNumber });
      return (await found.toArray()).flatMap((it) => it['history'].map((h: Line) => h.act));
    };
    expect({
      name,
      registration: await acts('registration', 'registrations'),
      order: await acts('engraving', 'orders'),
    }).toEqual({ name, ...histories[name] });
  }
}, 90_000);

interface Line {
  act: string;
}

test('each command is answered again, without a second effect', async () => {
  const before = await Promise.all(lanes.map(({ drill }) => countHistory(drill)));
  for (const { command } of prepared()) {
    expect((await command.send()).status).toBeLessThan(300);
  }
  expect(await Promise.all(lanes.map(({ drill }) => countHistory(drill)))).toEqual(before);
}, 60_000);

async function countHistory({ databases }: Drill): Promise<number[]> {
  const count = async (service: SystemService, name: string) => {
    const found = await databases[service].collection(name).find().toArray();
    return found.reduce((sum, it) => sum + it['version'], 0);
  };
  return [
    await count('registration', 'registrations'),
    await count('engraving', 'orders'),
    await databases.finance.collection('ledgerEntries').countDocuments(),
  ];
}

test('every invariant holds', async () => {
  for (const { drill } of lanes) {
    await drill.untilSettled();
    expect(await drill.verify()).toEqual([]);
  }
}, 90_000);
