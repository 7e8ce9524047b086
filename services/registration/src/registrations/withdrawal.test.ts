import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@seal/kernel/ids';
import { eventually } from '@seal/testing/eventually';
import { registrationBody } from '@seal/testing/registration-body';
import { playEngraving, type PlayedEngraving } from '../testing/play-engraving.ts';
import {
  PROJECT,
  REGISTRATIONS,
  startTestService,
  type TestService,
} from '../testing/start-registration.ts';

let service: TestService;
let engraving: PlayedEngraving;

beforeAll(async () => {
  service = await startTestService();
  engraving = playEngraving(service, { acknowledges: true });
});
afterAll(async () => {
  await engraving.stop();
  await service.stop();
});

async function registered(overrides = {}) {
  const { body } = await service.post(REGISTRATIONS, registrationBody(overrides));
  return { id: body.id as string, orderId: body.orderId as string, ...body };
}
const act = (id: string, name: string, body: object = { reason: '企业要求' }, headers = {}) =>
  service.post(`${REGISTRATIONS}/${id}/${name}`, body, { headers });
const standing = async (id: string) => (await service.get(`${REGISTRATIONS}/${id}`)).body;
const heardOf = (id: string) => engraving.heard.filter((event) => event.id === id);

type Ended = 'order-cancelled' | 'withdrawal-refused';
const orderEnded = (type: Ended, of: { id: string; orderId: string }, version: number) =>
  engraving.tellOrderEnded({
    type,
    id: of.orderId,
    version,
    projectId: PROJECT,
    registrationId: of.id,
  });

describe('handing over', () => {
  test('engraving is told of an accepted one, and the mark goes when it is handled', async () => {
    const it = await registered();
    await eventually(() => expect(heardOf(it.id)).toHaveLength(1));
    expect(heardOf(it.id)[0]).toMatchObject({
      type: 'registration-accepted',
      version: 1,
      orderId: it.orderId,
      withdrawn: false,
      takeOver: false,
    });
    await eventually(async () => {
      const document = await service.registrations.findOne({ _id: it.id });
      expect(document?.unpublished).toEqual({});
    });
  });

  test('engraving is told nothing of one without a set', async () => {
    const it = await registered({ firstOpening: false });
    const document = await service.registrations.findOne({ _id: it.id });
    expect(document?.unpublished).toEqual({});
    const next = await registered();
    await eventually(() => expect(heardOf(next.id)).toHaveLength(1));
    expect(heardOf(it.id)).toEqual([]);
  });
});

describe('a withdrawal', () => {
  test('of one without a set is done at once', async () => {
    const it = await registered({ firstOpening: false });
    const { status, body } = await act(it.id, 'withdrawal');
    expect([status, body.status]).toEqual([200, 'withdrawn']);
    expect(body.history.at(-1)).toMatchObject({ act: 'withdrawn', note: '企业要求', version: 2 });
    expect((await act(it.id, 'withdrawal')).body.code).toBe('registration-withdrawn');
  });

  test('of one with a set waits for engraving, and then gives the entitlement back', async () => {
    const it = await registered();
    const asked = await act(it.id, 'withdrawal');
    expect(asked.body).toMatchObject({ status: 'withdrawing', entitlement: { granted: true } });
    await eventually(() =>
      expect(heardOf(it.id).at(-1)).toMatchObject({ version: 2, withdrawn: true }),
    );
    const meanwhile = await registered({ uscc: it.uscc });
    expect(meanwhile.entitlement.reason).toBe('already-served');
    orderEnded('order-cancelled', it, 5);
    await eventually(async () => expect((await standing(it.id)).status).toBe('withdrawn'));
    expect((await standing(it.id)).entitlement).toMatchObject({ granted: false, reason: null });
    const after = await registered({ uscc: it.uscc });
    expect(after.entitlement.granted).toBe(true);
  });

  test('that engraving refuses leaves the registration as it was, to be tried again', async () => {
    const it = await registered();
    await act(it.id, 'withdrawal');
    orderEnded('withdrawal-refused', it, 4);
    await eventually(async () => expect((await standing(it.id)).status).toBe('active'));
    const { entitlement, history } = await standing(it.id);
    expect(entitlement.granted).toBe(true);
    expect(history.at(-1)).toMatchObject({ act: 'withdrawal-refused', actor: 'system' });
    expect((await act(it.id, 'withdrawal')).body.status).toBe('withdrawing');
  });

  test('is not answered by an old refusal that is told again', async () => {
    const it = await registered();
    await act(it.id, 'withdrawal');
    orderEnded('withdrawal-refused', it, 4);
    await eventually(async () => expect((await standing(it.id)).status).toBe('active'));
    await act(it.id, 'withdrawal');
    orderEnded('withdrawal-refused', it, 4);
    const other = await registered();
    await act(other.id, 'withdrawal');
    orderEnded('order-cancelled', other, 2);
    await eventually(async () => expect((await standing(other.id)).status).toBe('withdrawn'));
    expect((await standing(it.id)).status).toBe('withdrawing');
  });

  test('frees its case number for other content, and only for that', async () => {
    const body = registrationBody({ firstOpening: false });
    const first = await service.post(REGISTRATIONS, body);
    await act(first.body.id, 'withdrawal');
    const same = await service.post(REGISTRATIONS, body);
    expect([same.status, same.body.code]).toEqual([409, 'case-number-used']);
    const corrected = { ...registrationBody(), caseNumber: body.caseNumber };
    const again = await service.post(REGISTRATIONS, corrected);
    expect([again.status, again.body.entitlement.granted]).toEqual([201, true]);
    const third = await service.post(REGISTRATIONS, { ...corrected, enterpriseName: '玉田三次' });
    expect(third.body.code).toBe('case-number-used');
  });
});

describe('a declination', () => {
  test('ends with the registration active and without its set', async () => {
    const it = await registered();
    expect((await act(it.id, 'declination')).body.status).toBe('withdrawing');
    orderEnded('order-cancelled', it, 3);
    await eventually(async () => expect((await standing(it.id)).status).toBe('active'));
    expect((await standing(it.id)).entitlement).toMatchObject({
      granted: false,
      reason: 'declined',
    });
    expect((await act(it.id, 'declination')).body.code).toBe('not-entitled');
    const { body } = await act(it.id, 'withdrawal');
    expect(body).toMatchObject({ status: 'withdrawn', entitlement: { reason: 'declined' } });
  });

  test('can still become a withdrawal', async () => {
    const it = await registered();
    await act(it.id, 'declination');
    await act(it.id, 'withdrawal');
    orderEnded('order-cancelled', it, 3);
    await eventually(async () => expect((await standing(it.id)).status).toBe('withdrawn'));
  });
});

describe('an order that is cancelled at engraving', () => {
  test('gives the entitlement back, once, however often it is told', async () => {
    const it = await registered();
    for (let n = 0; n < 10; n += 1) orderEnded('order-cancelled', it, 3);
    await eventually(async () => expect((await standing(it.id)).version).toBe(2));
    expect(await standing(it.id)).toMatchObject({
      status: 'active',
      entitlement: { granted: false },
    });
    expect((await registered({ uscc: it.uscc })).entitlement.granted).toBe(true);
    expect((await standing(it.id)).version).toBe(2);
  });

  test('of a registration that is not here is a dead letter; the rest goes on', async () => {
    const it = await registered();
    orderEnded('order-cancelled', { id: newId(), orderId: newId() }, 3);
    orderEnded('order-cancelled', it, 3);
    await eventually(async () => expect((await standing(it.id)).version).toBe(2));
    await eventually(async () =>
      expect(await service.mongo.collection('parkedEvents').countDocuments()).toBe(1),
    );
  });
});
