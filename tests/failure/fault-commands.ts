import { newId } from '@seal/kernel/ids';
import type { ApiAnswer } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { registrationBody } from '@seal/testing/registration-body';
import { PRICE_FEN } from './drill-projects.ts';
import type { CommandName } from './fault-table.ts';
import { type Desk, IN_2024, openDesk } from './open-desk.ts';
import type { Drill } from './open-drill.ts';
import { untilAnswered } from './until-answered.ts';

/** One command on an enterprise of its own, ready to be given, any number of times. */
export interface Prepared {
  name: CommandName;
  /** Both the registration and the order bear it. */
  caseNumber: string;
  /** Always with the same key, until it is answered. */
  send(): Promise<ApiAnswer>;
}

interface Scene {
  drill: Drill;
  desk: Desk;
  project: string;
  body: ReturnType<typeof registrationBody>;
  key: string;
}

type Prepare = (scene: Scene) => Promise<() => Promise<ApiAnswer>>;

const reason = { reason: '企业要求' };

const preparations: Record<CommandName, Prepare> = {
  async register({ desk, body, key }) {
    return () => desk.register(body, key);
  },
  async import({ drill, project, body, key }) {
    const headers = { 'idempotency-key': key };
    const file = { name: 'extract.csv', content: Buffer.from(extractOf(body)) };
    const address = `/projects/${project}/registration-imports`;
    return () => untilAnswered(() => drill.api.upload('clerk', address, file, {}, headers));
  },
  async correction(scene) {
    const { id } = await queuedOrder(scene);
    const enterpriseName = `${scene.body.enterpriseName}（更名）`;
    return act(scene, `/registrations/${id}/correction`, { enterpriseName, reason: '录入有误' });
  },
  async withdrawal(scene) {
    const { id } = await queuedOrder(scene);
    return act(scene, `/registrations/${id}/withdrawal`, reason);
  },
  async decline(scene) {
    const { id } = await queuedOrder(scene);
    return act(scene, `/registrations/${id}/declination`, reason);
  },
  async claim(scene) {
    const { orderId } = await queuedOrder(scene);
    return () => scene.desk.claim(orderId, scene.key);
  },
  async completion(scene) {
    const orderId = await claimedOrder(scene);
    return () => scene.desk.complete(orderId, scene.key);
  },
  async acceptance(scene) {
    const orderId = await completedOrder(scene);
    return () => scene.desk.accept(orderId, true, scene.key);
  },
  async 'failed-acceptance'(scene) {
    const orderId = await completedOrder(scene);
    return () => scene.desk.accept(orderId, false, scene.key);
  },
  async collection(scene) {
    const orderId = await completedOrder(scene);
    await scene.desk.accept(orderId, true);
    return () => scene.desk.collect(orderId, scene.key);
  },
  async cancellation(scene) {
    const { orderId } = await queuedOrder(scene);
    return act(scene, `/orders/${orderId}/cancellation`, reason);
  },
  async appropriation(scene) {
    await registeredOrder(scene, 'held');
    const body = { amountFen: PRICE_FEN, documentNumber: scene.key, note: '追加预算' };
    return () => scene.desk.post('finance', '/appropriations', body, scene.key);
  },
};

/** In: a project with money, or for an appropriation one without. */
export async function prepareCommand(
  drill: Drill,
  name: CommandName,
  project: string,
): Promise<Prepared> {
  const body = registrationBody({ registeredAt: IN_2024 });
  const scene = { drill, desk: openDesk(drill.api, project), project, body, key: newId() };
  const send = await preparations[name](scene);
  return { name, caseNumber: body.caseNumber, send };
}

async function registeredOrder(
  { drill, desk, project, body }: Scene,
  status: string,
): Promise<{ id: string; orderId: string }> {
  const { id, orderId } = (await desk.register(body)).body;
  await eventually(
    async () => {
      const order = await drill.api.call(
        'auditor',
        'GET',
        `/projects/${project}/orders/${orderId}`,
      );
      if (order.body.status !== status) throw new Error(`${orderId} is ${order.body.status}`);
    },
    60_000,
    250,
  );
  return { id, orderId };
}

const queuedOrder = (scene: Scene) => registeredOrder(scene, 'queued');

async function claimedOrder(scene: Scene): Promise<string> {
  const { orderId } = await queuedOrder(scene);
  await scene.desk.claim(orderId);
  return orderId;
}

async function completedOrder(scene: Scene): Promise<string> {
  const orderId = await claimedOrder(scene);
  await scene.desk.complete(orderId);
  return orderId;
}

async function act({ desk, key }: Scene, path: string, body: object) {
  return () => desk.post('clerk', path, body, key);
}

function extractOf({ caseNumber, uscc, enterpriseName }: Scene['body']): string {
  const header = '办件编号,统一社会信用代码,企业名称,法定代表人,办结时间,是否首次开办';
  return `${header}\n${caseNumber},${uscc},${enterpriseName},王测试,2024-03-04 09:30:00,是\n`;
}
