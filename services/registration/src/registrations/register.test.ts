import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Registration } from '@seal/contracts/registration/registration';
import { Problem } from '@seal/contracts/http/problem';
import { createFakeClock } from '@seal/testing/fake-clock';
import { freshUscc, registrationBody } from '@seal/testing/registration-body';
import {
  REGISTRATIONS,
  startTestService,
  testProject,
  type TestService,
} from '../testing/start-registration.ts';

const clock = createFakeClock('2026-03-03T02:00:00Z');
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ clock, project: testProject({ claimWindowDays: 30 }) });
});
afterAll(() => service.stop());

const register = (overrides = {}, options = {}) =>
  service.post(REGISTRATIONS, registrationBody(overrides), options);

describe('registering', () => {
  test('an eligible enterprise has a set and an order coming, ETag and Location', async () => {
    const answer = await register();
    expect(answer.status).toBe(201);
    const view = Registration.parse(answer.body);
    expect(view.entitlement).toEqual({ granted: true, reason: null, earlierRegistrationId: null });
    expect(view.orderId).not.toBeNull();
    expect(view.history).toMatchObject([{ version: 1, act: 'registered', actor: 'clerk' }]);
    expect(answer.headers['etag']).toBe('"1"');
    const location = answer.headers['location'] as string;
    expect(location).toBe(`/api/v1${REGISTRATIONS}/${view.id}`);
    const read = await service.get(location.slice('/api/v1'.length));
    expect(read.body).toEqual(answer.body);
  });

  test('personal data are masked, and an engraver sees whose name to engrave', async () => {
    const { body } = await register({ legalRepresentative: { name: '欧阳修' } });
    expect(body.legalRepresentative).toEqual({ name: '欧*' });
    expect(body.contact).toEqual({ name: '李*', phone: '139****5809' });
    const seen = await service.get(`${REGISTRATIONS}/${body.id}`, 'engraver');
    expect(seen.body.legalRepresentative).toEqual({ name: '欧阳修' });
    expect(seen.body.contact).toEqual({ name: '李*', phone: '139****5809' });
  });

  test.each([
    ['not-first-opening', { firstOpening: false }],
    ['category-not-eligible', { uscc: freshUscc('92') }],
    ['outside-fiscal-year', { registeredAt: '2025-12-31T23:59:59+08:00' }],
    ['claim-window-passed', { registeredAt: '2026-01-31T12:00:00+08:00' }],
    ['declined', { declined: true }],
  ])('%s is kept without a set and without an order', async (reason, overrides) => {
    const { status, body } = await register(overrides);
    expect(status).toBe(201);
    expect(body).toMatchObject({ entitlement: { granted: false, reason }, orderId: null });
    const hidden = await service.get(`${REGISTRATIONS}/${body.id}`, 'engraver');
    expect(hidden.status).toBe(404);
  });

  test('an enterprise that is served already is named the earlier registration', async () => {
    const uscc = freshUscc();
    const first = await register({ uscc });
    const second = await register({ uscc });
    expect(second.status).toBe(201);
    expect(second.body.entitlement).toEqual({
      granted: false,
      reason: 'already-served',
      earlierRegistrationId: first.body.id,
    });
  });

  test('of 200 at once for one code exactly one is granted', async () => {
    const uscc = freshUscc();
    const answers = await Promise.all(Array.from({ length: 200 }, () => register({ uscc })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const granted = answers.filter(({ body }) => body.entitlement.granted);
    expect(granted).toHaveLength(1);
    const others = answers.filter(({ body }) => !body.entitlement.granted);
    expect(new Set(others.map(({ body }) => body.entitlement.earlierRegistrationId))).toEqual(
      new Set([granted[0]!.body.id]),
    );
    expect(await service.registrations.countDocuments({ uscc })).toBe(200);
  });

  test('a wrong check character is refused at its field', async () => {
    const { status, body } = await register({ uscc: '91110000600037341N' });
    expect(status).toBe(422);
    expect(Problem.parse(body)).toMatchObject({
      code: 'uscc-invalid',
      errors: [{ pointer: '/uscc', code: 'check-character' }],
    });
  });

  test('a character that no code has is named with its place and the likely one', async () => {
    const { body } = await register({ uscc: '9111000060003IOZSV' });
    expect(body.errors[0].message).toContain('第 14 位“I”');
    expect(body.errors[0].message).toContain('第 14 位可能是 1');
  });

  test('a code typed with blanks, hyphens and small letters is stored normalised', async () => {
    const uscc = freshUscc();
    const typed = `${uscc.slice(0, 8).toLowerCase()} ${uscc.slice(8, 12)}-${uscc.slice(12)}`;
    const { body } = await register({ uscc: typed });
    expect(body.uscc).toBe(uscc);
  });

  test('a registration from elsewhere is warned of and taken', async () => {
    const { body } = await register({ uscc: freshUscc('91', '110000') });
    expect(body.warnings).toMatchObject([{ code: 'division' }]);
    expect(body.entitlement.granted).toBe(true);
  });

  test('more than five minutes ahead is refused, five are not', async () => {
    const late = await register({ registeredAt: '2026-03-03T02:05:01Z' });
    expect(late.body.code).toBe('registered-in-future');
    const soon = await register({ registeredAt: '2026-03-03T02:05:00Z' });
    expect(soon.status).toBe(201);
  });

  test('without a time it is registered now', async () => {
    const { body } = await register({ registeredAt: undefined });
    expect(body.registeredAt).toBe('2026-03-03T02:00:00.000Z');
  });

  test('an unknown project looks like nothing there', async () => {
    const answer = await service.post('/projects/nowhere/registrations', registrationBody());
    expect(answer.status).toBe(404);
  });
});
