import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RosterBookLine } from '@seal/contracts/common/books';
import { Roster } from '@seal/contracts/engraving/roster';
import {
  PROJECT,
  startEngraving,
  testProject,
  type TestEngraving,
} from '../testing/start-engraving.ts';

const base = `/projects/${PROJECT}`;
const roster = `${base}/roster-check-ins`;
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
