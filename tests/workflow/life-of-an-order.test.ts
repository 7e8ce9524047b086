import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiAnswer, type ApiClient, createApiClient } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { registrationBody } from '@seal/testing/registration-body';
import { startSystem, type System } from '@seal/testing/start-system';

const project = '/projects/yutian-2024';
let system: System;
let api: ApiClient;
let sealNumber = 1_000;

beforeAll(async () => {
  system = await startSystem({ name: `life${Date.now()}` });
  api = createApiClient({
    urlOf: (service) => system.url(service as 'finance'),
    token: system.token,
  });
}, 60_000);

afterAll(() => system.stop(), 30_000);

function body(over = {}) {
  return registrationBody({ registeredAt: '2024-05-06T09:30:00+08:00', ...over });
}

async function registered(): Promise<string> {
  const { status, body: registration } = await api.call(
    'clerk',
    'POST',
    `${project}/registrations`,
    body(),
  );
  expect(status).toBe(201);
  return registration.orderId;
}

async function reach(orderId: string, status: string): Promise<ApiAnswer['body']> {
  return eventually(async () => {
    const { body: order } = await api.call('clerk', 'GET', `${project}/orders/${orderId}`);
    expect(order.status).toBe(status);
    return order;
  });
}

const kinds = ['administrative', 'finance', 'legal-representative'];

function seals() {
  return kinds.map((kind) => {
    sealNumber += 1;
    return {
      kind,
      sealCode: `130229${String(sealNumber).padStart(7, '0')}`,
      material: 'photosensitive',
    };
  });
}

function checks(failed?: string) {
  return kinds.map((kind) => ({
    kind,
    passed: kind !== failed,
    ...(kind === failed ? { note: '字迹不清' } : {}),
  }));
}

async function accruedFen(): Promise<number> {
  return (await api.call('finance', 'GET', `${project}/budget`)).body.accruedFen;
}

/** One step: who does what, with what, and how it ends. */
type Step = [role: 'clerk' | 'engraver', act: string, json: unknown, status: number, then: string];

async function walk(orderId: string, steps: readonly Step[]): Promise<void> {
  for (const [role, act, json, status, then] of steps) {
    const answer = await api.call(role, 'POST', `${project}/orders/${orderId}/${act}`, json);
    expect([act, answer.status, answer.body.code ?? answer.body.status]).toEqual([
      act,
      status,
      then,
    ]);
  }
}

test('an order is claimed, completed, accepted and collected', async () => {
  const orderId = await registered();
  const queued = await reach(orderId, 'queued');
  expect(Date.parse(queued.dueAt) - Date.parse(queued.queuedAt)).toBe(120 * 60_000);
  const before = await accruedFen();
  await walk(orderId, [
    ['engraver', 'completion', { seals: seals() }, 409, 'order-not-engraving'],
    ['engraver', 'claim', {}, 200, 'engraving'],
    ['engraver', 'claim', {}, 409, 'order-not-queued'],
    ['clerk', 'cancellation', { reason: '撤回' }, 409, 'order-being-engraved'],
    ['engraver', 'completion', { seals: seals().slice(1) }, 422, 'seal-missing'],
    ['engraver', 'completion', { seals: seals() }, 200, 'completed'],
    [
      'clerk',
      'collection',
      { collector: { name: '李敏', idLast4: '123X' }, checkedBy: '身份证' },
      409,
      'order-not-accepted',
    ],
    ['clerk', 'acceptance', { seals: checks() }, 200, 'accepted'],
    [
      'clerk',
      'collection',
      { collector: { name: '李敏', idLast4: '123X' }, checkedBy: '身份证' },
      200,
      'collected',
    ],
  ]);
  await eventually(async () => expect(await accruedFen()).toBe(before + 31_500));
  const { history } = await reach(orderId, 'collected');
  expect(history.map((entry: { act: string }) => entry.act)).toEqual([
    'placed',
    'queued',
    'claimed',
    'completed',
    'accepted',
    'collected',
  ]);
});

test('a failed acceptance takes the cost back until the rework is complete', async () => {
  const orderId = await registered();
  await reach(orderId, 'queued');
  const before = await accruedFen();
  const engraved = seals();
  await walk(orderId, [
    ['engraver', 'claim', {}, 200, 'engraving'],
    ['engraver', 'completion', { seals: engraved }, 200, 'completed'],
  ]);
  await eventually(async () => expect(await accruedFen()).toBe(before + 31_500));
  await walk(orderId, [['clerk', 'acceptance', { seals: checks('finance') }, 200, 'engraving']]);
  await eventually(async () => expect(await accruedFen()).toBe(before));
  const again = engraved.map((seal) =>
    seal.kind === 'finance' ? { ...seal, sealCode: '1302299999999' } : seal,
  );
  await walk(orderId, [
    ['engraver', 'completion', { seals: again }, 200, 'completed'],
    ['clerk', 'acceptance', { seals: checks() }, 200, 'accepted'],
  ]);
  await eventually(async () => expect(await accruedFen()).toBe(before + 31_500));
});

test('a seal code that another order has is refused, naming the seal', async () => {
  const [first, second] = [await registered(), await registered()];
  const engraved = seals();
  for (const orderId of [first, second]) {
    await reach(orderId, 'queued');
    await walk(orderId, [['engraver', 'claim', {}, 200, 'engraving']]);
  }
  await walk(first, [['engraver', 'completion', { seals: engraved }, 200, 'completed']]);
  const [, ...fresh] = seals();
  const used = await api.call('engraver', 'POST', `${project}/orders/${second}/completion`, {
    seals: [engraved[0], ...fresh],
  });
  expect(used).toMatchObject({ status: 409, body: { code: 'seal-code-used' } });
  expect(used.body.errors).toEqual([expect.objectContaining({ pointer: '/seals/0/sealCode' })]);
});

test('a withdrawn registration cancels its order and frees money and entitlement', async () => {
  const sent = body();
  const { body: registration } = await api.call('clerk', 'POST', `${project}/registrations`, sent);
  await reach(registration.orderId, 'queued');
  const address = `${project}/registrations/${registration.id}`;
  const withdrawn = await api.call('clerk', 'POST', `${address}/withdrawal`, { reason: '录错' });
  expect(withdrawn.status).toBe(200);
  await reach(registration.orderId, 'cancelled');
  await eventually(async () => {
    expect((await api.call('clerk', 'GET', address)).body.status).toBe('withdrawn');
  });
  const anew = await api.call(
    'clerk',
    'POST',
    `${project}/registrations`,
    body({ uscc: sent.uscc }),
  );
  expect(anew.body.entitlement).toMatchObject({ granted: true });
});

test('a corrected name reaches the order', async () => {
  const { body: registration } = await api.call(
    'clerk',
    'POST',
    `${project}/registrations`,
    body(),
  );
  await reach(registration.orderId, 'queued');
  const correction = { enterpriseName: '玉田改名有限公司', reason: '录入有误' };
  const address = `${project}/registrations/${registration.id}/correction`;
  expect((await api.call('clerk', 'POST', address, correction)).status).toBe(200);
  await eventually(async () => {
    const order = await reach(registration.orderId, 'queued');
    expect(order.enterpriseName).toBe('玉田改名有限公司');
  });
  const code: string = registration.uscc;
  // By initials, a code as typed, and a part of one.
  for (const q of ['ytgm', code.toLowerCase(), code.slice(4, 16)]) {
    const found = await api.listAll('engraver', `${project}/orders?q=${q}`);
    expect(found.map((order) => order.id)).toEqual([registration.orderId]);
  }
});

test('a repeated key is answered as the first time, another content is refused', async () => {
  const orderId = await registered();
  await reach(orderId, 'queued');
  const address = `${project}/orders/${orderId}/claim`;
  const key = { 'idempotency-key': 'k-1' };
  const first = await api.call('engraver', 'POST', address, {}, key);
  const completed = `${project}/orders/${orderId}/completion`;
  await api.call('engraver', 'POST', completed, { seals: seals() });
  const again = await api.call('engraver', 'POST', address, {}, key);
  expect(again).toMatchObject({ status: 200, body: first.body });
  const other = await api.call('engraver', 'POST', completed, { seals: seals() }, key);
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
});

test('a stale version is refused before anything happens', async () => {
  const orderId = await registered();
  const { version } = await reach(orderId, 'queued');
  const address = `${project}/orders/${orderId}/claim`;
  const stale = await api.call('engraver', 'POST', address, {}, { 'if-match': `"${version - 1}"` });
  expect(stale).toMatchObject({ status: 412, body: { code: 'version-mismatch' } });
  const fresh = await api.call('engraver', 'POST', address, {}, { 'if-match': `"${version}"` });
  expect(fresh.headers.get('etag')).toBe(`"${version + 1}"`);
});

test('a pause moves the due time, and its derivation says so', async () => {
  const orderId = await registered();
  const queued = await reach(orderId, 'queued');
  const pause = { reason: 'power-cut', evidence: '停电通知' };
  await walk(orderId, [
    ['engraver', 'pause', pause, 200, 'queued'],
    ['engraver', 'claim', {}, 409, 'order-paused'],
    ['engraver', 'resumption', {}, 200, 'queued'],
  ]);
  const { body: derivation } = await api.call(
    'clerk',
    'GET',
    `${project}/orders/${orderId}/derivation`,
  );
  expect(derivation).toMatchObject({
    dueAt: queued.dueAt,
    basis: { minutes: 120, counts: 'elapsed' },
  });
  expect(derivation.lines.length).toBeGreaterThan(1);
});
