import type { ApiAnswer } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { PRICE_FEN } from './drill-projects.ts';
import { type Desk, openDesk } from './open-desk.ts';
import type { Drill } from './open-drill.ts';

const reason = { reason: '企业要求' };

/**
 * Everything that services tell each other, many times: sets engraved, reworked and collected,
 * names corrected there and back, orders called off from all sides, money that runs out and comes.
 * In: how many enterprises; projects `drill` with money for all, `poor` with none.
 */
export async function runBusySeason(drill: Drill, enterprises: number): Promise<void> {
  const desk = openDesk(drill.api, 'drill');
  const numbers = Array.from({ length: enterprises }, (_, n) => n);
  const answers = await Promise.all(numbers.map(() => desk.register()));
  await drill.untilSettled();
  await Promise.all(answers.map(({ body }, n) => acts[n % acts.length]!(desk, body)));
  await changeTerms(drill);
  await releaseHeld(drill, Math.ceil(enterprises / 10));
  await drill.untilSettled();
}

type Registered = ApiAnswer['body'];

const acts: ((desk: Desk, registered: Registered) => Promise<unknown>)[] = [
  async (desk, { orderId }) => {
    await engrave(desk, orderId);
    await desk.accept(orderId, true);
    await desk.collect(orderId);
  },
  async (desk, { orderId }) => {
    await engrave(desk, orderId);
    await desk.accept(orderId, false);
    await desk.complete(orderId);
  },
  async (desk, { id, enterpriseName }) => {
    for (const name of ['甲', '乙', '丙']) await rename(desk, id, `${enterpriseName}${name}`);
  },
  // Corrected by mistake, and back.
  async (desk, { id, enterpriseName }) => {
    await rename(desk, id, `${enterpriseName}误`);
    await rename(desk, id, enterpriseName);
  },
  async (desk, { id }) => desk.post('clerk', `/registrations/${id}/withdrawal`, reason),
  async (desk, { id }) => desk.post('clerk', `/registrations/${id}/declination`, reason),
  async (desk, { id, enterpriseName }) => {
    await rename(desk, id, `${enterpriseName}更`);
    await desk.post('clerk', `/registrations/${id}/withdrawal`, reason);
  },
  async (desk, { orderId }) => desk.post('clerk', `/orders/${orderId}/cancellation`, reason),
  // Too late, and asked again all the same.
  async (desk, { id, orderId, enterpriseName }) => {
    await desk.claim(orderId);
    await rename(desk, id, `${enterpriseName}迟`);
    for (const round of [1, 2]) await withdrawInVain(desk, id, round);
    await desk.complete(orderId);
  },
];

async function engrave(desk: Desk, orderId: string): Promise<void> {
  await desk.claim(orderId);
  await desk.complete(orderId);
}

function rename(desk: Desk, id: string, enterpriseName: string): Promise<ApiAnswer> {
  const body = { enterpriseName, reason: '录入有误' };
  return desk.post('clerk', `/registrations/${id}/correction`, body);
}

/** Asks once it may, and waits for the refusal. */
async function withdrawInVain(desk: Desk, id: string, round: number): Promise<void> {
  const asked = await desk.post('clerk', `/registrations/${id}/withdrawal`, reason);
  if (asked.status !== 200) throw new Error(`withdrawal ${round}: ${asked.body.code}`);
  await eventually(
    async () => {
      const { body } = await desk.read(`/registrations/${id}`);
      const refused = body.history.filter((it: { act: string }) => it.act === 'withdrawal-refused');
      if (refused.length < round) throw new Error(`withdrawal ${round} of ${id} is not answered`);
    },
    30_000,
    250,
  );
}

/** The replicas hear of the project several times. */
async function changeTerms({ api }: Drill): Promise<void> {
  for (const minutes of [150, 180, 120]) {
    const { body, headers } = await api.call('administrator', 'GET', '/projects/drill');
    const terms = { ...body, deadline: { ...body.deadline, minutes } };
    const match = { 'if-match': headers.get('etag') ?? '' };
    const changed = await api.call('administrator', 'PUT', '/projects/drill', terms, match);
    if (changed.status !== 200) throw new Error(`terms: ${changed.body.code}`);
  }
}

/** Orders without money, half of which are paid for later. */
async function releaseHeld({ api }: Drill, orders: number): Promise<void> {
  const desk = openDesk(api, 'poor');
  await Promise.all(Array.from({ length: orders }, () => desk.register()));
  await eventually(async () => {
    const held = await desk.orders('held');
    if (held.length < orders) throw new Error(`${held.length} of ${orders} are held`);
  }, 30_000);
  const body = { amountFen: Math.floor(orders / 2) * PRICE_FEN, documentNumber: '玉财预1号' };
  await desk.post('finance', '/appropriations', body);
}
