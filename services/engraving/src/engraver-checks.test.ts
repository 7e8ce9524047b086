import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Case } from '@seal/contracts/engraving/after-sales';
import { CaseBookLine, RosterBookLine, SpotCheckBookLine } from '@seal/contracts/common/books';
import { Roster } from '@seal/contracts/engraving/roster';
import { SpotCheck } from '@seal/contracts/engraving/spot-check';
import { newId } from '@seal/kernel/ids';
import { drawSample } from './domain/draw-sample.ts';
import {
  PROJECT,
  startEngraving,
  testProject,
  type TestEngraving,
} from './testing/start-engraving.ts';

const base = `/projects/${PROJECT}`;
const cases = `${base}/cases`;
const roster = `${base}/roster-check-ins`;
const checks = `${base}/spot-checks`;
const engraver = { role: 'engraver' as const };
let engraving: TestEngraving;

beforeAll(async () => {
  engraving = await startEngraving();
  // One from before there were terms for cases.
  const { caseDays: _none, ...old } = testProject({ id: 'old-2026' });
  await engraving.addProject(old as ReturnType<typeof testProject>);
});
afterAll(() => engraving.stop());
beforeEach(() => engraving.clock.set('2026-03-04T02:00:00.000Z'));

describe('a case', () => {
  const open = (body: object, headers = {}) => engraving.post(cases, body, { headers });

  test('has a clock of its kind, is overdue by the instant, and is closed once', async () => {
    const order = await engraving.addOrder('collected');
    const opened = await open({ kind: 'after-sales', orderId: order._id, what: '盖印不清' });
    expect([opened.status, opened.headers['etag']]).toEqual([201, '"1"']);
    expect(opened.headers['location']).toBe(`/api/v1${cases}/${opened.body.id}`);
    expect(Case.parse(opened.body)).toMatchObject({ dueAt: '2026-03-11T09:00:00.000Z' });
    const docking = await open({ kind: 'docking', what: '签章软件对接' });
    expect(docking.body).toMatchObject({ dueAt: '2026-03-18T09:00:00.000Z', orderId: null });

    const address = `${cases}/${opened.body.id}`;
    engraving.clock.set('2026-03-11T09:00:00.000Z');
    expect((await engraving.get(address)).body.overdue).toBe(false);
    engraving.clock.advance({ ms: 1 });
    expect((await engraving.get(address)).body.overdue).toBe(true);
    const overdue = await engraving.get(`${cases}?state=overdue&kind=after-sales`, engraver);
    expect(overdue.body.items.map((it: Case) => it.id)).toEqual([opened.body.id]);

    const closing = { conforms: true, outcome: '免费调换' };
    const refused = await engraving.post(`${address}/closing`, closing, engraver);
    expect(refused.body.code).toBe('forbidden');
    const closed = await engraving.post(`${address}/closing`, closing);
    expect(closed.body).toMatchObject({ ...closing, overdue: true, version: 2 });
    const twice = await engraving.post(`${address}/closing`, closing);
    expect([twice.status, twice.body.code]).toEqual([409, 'case-closed']);
  });

  test('closed by many at once is closed by one', async () => {
    const { body } = await open({ kind: 'docking', what: '对接' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        engraving.post(`${cases}/${body.id}/closing`, { conforms: true, outcome: `第${n}人` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await engraving.get(`${cases}/${body.id}`)).body.history).toHaveLength(2);
  });

  test('repeated under its key is answered with the first', async () => {
    const headers = { 'Idempotency-Key': 'c1' };
    const first = await open({ kind: 'docking', what: '对接' }, headers);
    await engraving.post(`${cases}/${first.body.id}/closing`, { conforms: true, outcome: '已通' });
    const again = await open({ kind: 'docking', what: '对接' }, headers);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await open({ kind: 'docking', what: '另一件' }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('of an order that the project does not have is refused', async () => {
    const elsewhere = await engraving.addOrder('collected', { projectId: 'old-2026' });
    for (const orderId of [newId(), elsewhere._id]) {
      const { status, body } = await open({ kind: 'after-sales', orderId, what: '调换' });
      expect([status, body.errors[0]]).toMatchObject([422, { pointer: '/orderId' }]);
    }
  });

  test("is not to be found under another project's address", async () => {
    const { body } = await open({ kind: 'docking', what: '对接' });
    expect((await engraving.get(`/projects/old-2026/cases/${body.id}`)).status).toBe(404);
  });

  test('of a project without terms for cases has the usual ones', async () => {
    const body = { kind: 'after-sales', what: '调换' };
    const opened = await engraving.post('/projects/old-2026/cases', body);
    expect(opened.body).toMatchObject({ workingDays: 5, dueAt: '2026-03-11T09:00:00.000Z' });
  });

  test('that ends beyond the calendar has no due time until the calendar reaches it', async () => {
    engraving.clock.set('2026-12-30T02:00:00.000Z');
    const { body } = await open({ kind: 'docking', what: '对接' });
    expect(body).toMatchObject({ dueAt: null, overdue: false });
  });

  test('stands in its book without what a person typed', async () => {
    const lines = await engraving.book('cases');
    expect(lines.map((line) => CaseBookLine.strict().parse(line))).toEqual(lines);
    expect(lines.length).toBeGreaterThan(3);
    expect(JSON.stringify(lines)).not.toMatch('对接');
  });
});

describe('the roster', () => {
  test('takes one check-in a day, whatever the key', async () => {
    const first = await engraving.post(roster, {}, engraver);
    expect([first.status, first.body]).toMatchObject([
      201,
      { day: '2026-03-04', workingDay: true },
    ]);
    engraving.clock.advance({ hours: 2 });
    const second = await engraving.post(roster, {}, engraver);
    expect([second.status, second.body]).toEqual([200, first.body]);
    const key = { ...engraver, person: 'e3', headers: { 'Idempotency-Key': 'r1' } };
    const keyed = await engraving.post(roster, {}, key);
    engraving.clock.advance({ hours: 24 });
    expect((await engraving.post(roster, {}, key)).body).toEqual(keyed.body);
    expect((await engraving.post(roster, {}, { ...engraver, person: 'e2' })).status).toBe(201);
  });

  test('names the working days that lack a check-in, up to now', async () => {
    engraving.clock.set('2026-02-15T02:00:00.000Z');
    expect((await engraving.post(roster, {}, engraver)).body.workingDay).toBe(false);
    engraving.clock.set('2026-02-24T02:00:00.000Z');
    await engraving.post(roster, {}, engraver);
    const { body } = await engraving.get(`${roster}?month=2026-02`);
    expect(Roster.parse(body)).toEqual(body);
    expect(body).toMatchObject({ workingDays: 12, attended: 1 });
    expect(body.missing).toHaveLength(11);
    expect(body.missing).not.toContain('2026-02-24');
    expect(body.checkIns.map((it: { day: string }) => it.day)).toEqual([
      '2026-02-15',
      '2026-02-24',
    ]);
  });

  test('of a month beyond the calendar is not judged', async () => {
    const { body } = await engraving.get(`${roster}?month=2099-01`);
    expect(body).toMatchObject({ workingDays: null, missing: null, checkIns: [] });
  });

  test('is handed out as a book by account, without names', async () => {
    const lines = await engraving.book('roster');
    expect(lines.map((line) => RosterBookLine.strict().parse(line))).toEqual(lines);
    expect(lines).toContainEqual({
      day: '2026-03-04',
      checkedInAt: '2026-03-04T02:00:00.000Z',
      engraver: 'test-engraver',
    });
  });
});

describe('a spot check', () => {
  const march = { from: '2026-03-01', until: '2026-03-31' };
  const ids: string[] = [];

  beforeAll(async () => {
    for (let n = 0; n < 30; n += 1) {
      const status = (['completed', 'accepted', 'collected'] as const)[n % 3]!;
      ids.push((await engraving.addOrder(status))._id);
    }
    await engraving.addOrder('engraving');
    const april = new Date('2026-03-31T16:00:00.000Z');
    await engraving.addOrder('completed', { completedAt: april });
  });

  const population = async () => {
    const wanted = { projectId: PROJECT, status: { $in: ['completed', 'accepted', 'collected'] } };
    const found = await engraving.mongo.collection('orders').find(wanted).toArray();
    const end = new Date('2026-03-31T16:00:00.000Z');
    const inMarch = found.filter((it) => it['completedAt'] < end);
    return inMarch.map(({ _id }) => String(_id)).toSorted();
  };

  test('draws what its seed and population say, and again the same', async () => {
    const body = { seed: '2026-Q1', size: 10, ...march };
    const drawn = await engraving.post(checks, body, { role: 'auditor' });
    expect(drawn.status).toBe(201);
    expect(SpotCheck.parse(drawn.body)).toEqual(drawn.body);
    const all = await population();
    expect(drawn.body.population).toBe(all.length);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(drawn.body.populationDigest).toBe(sha256(all.join('\n')));
    const rows = drawn.body.rows.map(({ orderId }: { orderId: string }) => orderId);
    expect(rows).toEqual(drawSample(all, 10, '2026-Q1', sha256));
    const again = await engraving.post(checks, body);
    expect(again.body.rows).toEqual(drawn.body.rows);
    expect(again.body.id).not.toBe(drawn.body.id);
  });

  test('makes a seed up where none is given, and takes all where there are fewer', async () => {
    const { body } = await engraving.post(checks, { size: 300, ...march });
    expect(body.seed).toMatch(/^[\w-]{22}$/);
    expect(body.sampleSize).toBe(body.population);
  });

  test('takes results a few at a time, and then says what they say of all', async () => {
    const { body } = await engraving.post(checks, { seed: 's', size: 5, ...march });
    const address = `${checks}/${body.id}`;
    const orders: string[] = body.rows.map((row: { orderId: string }) => row.orderId);
    const good = { materialConforms: true, docked: true };
    const bad = { orderId: orders[0], materialConforms: false, docked: true, note: '铜章' };
    const headers = { 'Idempotency-Key': 's1' };
    const first = await engraving.post(`${address}/results`, { results: [bad] }, { headers });
    expect(first.body).toMatchObject({ checked: 1, bounds: null, version: 2 });
    expect(first.body.rows[0]).toMatchObject({ materialConforms: false, note: '铜章' });

    const rest = orders.slice(1).map((orderId) => ({ orderId, ...good }));
    const whole = await engraving.post(`${address}/results`, { results: rest });
    expect(whole.body.bounds.material).toMatchObject({ failed: 1 });
    expect(whole.body.bounds.docking).toMatchObject({ failed: 0 });
    const { material, docking } = whole.body.bounds;
    expect(material.upperFailures).toBeGreaterThan(docking.upperFailures);
    expect(docking.upperRate).toBe(docking.upperFailures / body.population);

    const again = await engraving.post(`${address}/results`, { results: [bad] }, { headers });
    expect(again.body).toEqual(first.body);
    const corrected = [{ orderId: orders[0], ...good }];
    const last = await engraving.post(`${address}/results`, { results: corrected });
    expect(last.body.bounds.material.failed).toBe(0);
    expect((await engraving.get(address)).body).toEqual(last.body);
  });

  test('refuses results of orders that were not drawn, or stand twice', async () => {
    const { body } = await engraving.post(checks, { size: 2, ...march });
    const [{ orderId }] = body.rows;
    const result = { materialConforms: true, docked: true };
    const results = [orderId, orderId, newId()].map((it) => ({ orderId: it, ...result }));
    const refused = await engraving.post(`${checks}/${body.id}/results`, { results });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((it: { code: string }) => it.code)).toEqual([
      'order-repeated',
      'order-not-drawn',
    ]);
  });

  test('of days on which nothing was completed is refused', async () => {
    const body = { size: 5, from: '2025-01-01', until: '2025-12-31' };
    const refused = await engraving.post(checks, body);
    expect([refused.status, refused.body.code]).toEqual([409, 'nothing-to-check']);
  });

  test('is listed to the bureau and not to the engraver', async () => {
    const { body } = await engraving.get(`${checks}?limit=2`);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).not.toHaveProperty('rows');
    expect((await engraving.get(checks, engraver)).status).toBe(403);
  });

  test('stands in its book, a line an order drawn', async () => {
    const lines = await engraving.book('spot-checks');
    expect(lines.map((line) => SpotCheckBookLine.strict().parse(line))).toEqual(lines);
    expect(lines.length).toBeGreaterThan(20);
    expect(JSON.stringify(lines)).not.toMatch('玉田');
  });
});
