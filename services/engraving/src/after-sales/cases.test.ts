import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Case } from '@seal/contracts/engraving/after-sales';
import { CaseBookLine } from '@seal/contracts/common/books';
import { newId } from '@seal/kernel/ids';
import {
  PROJECT,
  startEngraving,
  testProject,
  type TestEngraving,
} from '../testing/start-engraving.ts';

const base = `/projects/${PROJECT}`;
const cases = `${base}/cases`;
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
