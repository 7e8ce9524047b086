import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stateAt } from '@seal/kernel/aggregate/state-at';
import { newId } from '@seal/kernel/ids';
import { eventually } from '@seal/testing/eventually';
import { registrationBody } from '@seal/testing/registration-body';
import { registrationFolding } from './domain/registration.ts';
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
  engraving = playEngraving(service, { acknowledges: false });
});
afterAll(async () => {
  await engraving.stop();
  await service.stop();
});

const registered = async (overrides = {}) =>
  (await service.post(REGISTRATIONS, registrationBody(overrides))).body;
const correct = (id: string, body: object, headers = {}) =>
  service.post(`${REGISTRATIONS}/${id}/correction`, { reason: '录入有误', ...body }, { headers });

describe('a correction', () => {
  test('changes what was sent, is told to engraving and found by the new name', async () => {
    const it = await registered();
    const answer = await correct(it.id, { enterpriseName: '玉田𠮷㐂贸易有限公司' });
    expect(answer.body).toMatchObject({ enterpriseName: '玉田𠮷㐂贸易有限公司', version: 2 });
    expect(answer.body.history.at(-1)).toMatchObject({ act: 'corrected', note: '录入有误' });
    await eventually(() =>
      expect(engraving.heard.findLast(({ id }) => id === it.id)).toMatchObject({
        type: 'registration-corrected',
        version: 2,
        enterpriseName: '玉田𠮷㐂贸易有限公司',
        withdrawn: false,
      }),
    );
    const found = await service.get(`${REGISTRATIONS}?q=${encodeURIComponent('𠮷㐂')}`);
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([it.id]);
  });

  test('keeps the part of the contact that was not sent', async () => {
    const it = await registered();
    await correct(it.id, { contact: { phone: '13900001234' } });
    const document = await service.registrations.findOne({ _id: it.id });
    expect(document?.contact).toEqual({ name: '李联系', phone: '13900001234' });
    expect(document?.unpublished.engraving?.seq).toBe(1);
  });

  test('on an old version is refused', async () => {
    const it = await registered();
    const stale = await correct(it.id, { enterpriseType: '个人独资' }, { 'If-Match': '"2"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-mismatch']);
    const fresh = await correct(it.id, { enterpriseType: '个人独资' }, { 'If-Match': '"1"' });
    expect([fresh.status, fresh.headers['etag']]).toEqual([200, '"2"']);
  });

  test('at the same moment as others loses none of them', async () => {
    const it = await registered();
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) => correct(it.id, { enterpriseType: `类型${n}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const document = await service.registrations.findOne({ _id: it.id });
    expect(document?.history.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
  });

  test('of a withdrawn registration is refused', async () => {
    const it = await registered({ firstOpening: false });
    await service.post(`${REGISTRATIONS}/${it.id}/withdrawal`, { reason: '撤回' });
    expect((await correct(it.id, { enterpriseType: '个人独资' })).body.code).toBe(
      'registration-withdrawn',
    );
  });

  test("under another project's address looks like nothing there", async () => {
    const it = await registered();
    const path = `/projects/other/registrations/${it.id}/correction`;
    const other = await service.post(path, { enterpriseType: '个人独资', reason: '误' });
    const absent = await correct(newId(), { enterpriseType: '个人独资' });
    expect([other.status, other.body.code]).toEqual([absent.status, absent.body.code]);
  });
});

describe('a disclosure', () => {
  test('shows personal data unmasked and is on the record', async () => {
    const it = await registered();
    const path = `${REGISTRATIONS}/${it.id}/disclosure`;
    const { body } = await service.post(path, { reason: '核实身份' }, { role: 'auditor' });
    expect(body).toEqual({
      legalRepresentative: { name: '王测试' },
      contact: { name: '李联系', phone: '13900005809' },
    });
    const { history } = (await service.get(`${REGISTRATIONS}/${it.id}`)).body;
    expect(history.at(-1)).toMatchObject({ act: 'disclosed', actor: 'auditor', note: '核实身份' });
    const listed = `/projects/${PROJECT}/registration-history?from=2000-01-01&until=2099-12-31`;
    const { items } = (await service.get(`${listed}&act=disclosed`, 'auditor')).body;
    const who = { recordId: it.id, number: it.caseNumber, actor: 'auditor', note: '核实身份' };
    expect(items[0]).toMatchObject(who);
    expect(JSON.stringify(items)).not.toContain('13900005809');
  });

  test('leaves the mark for engraving to be cleared by the version that it waits for', async () => {
    const it = await registered();
    await service.post(`${REGISTRATIONS}/${it.id}/disclosure`, { reason: '核实身份' });
    engraving.acknowledge([{ id: it.id, version: 1 }]);
    await eventually(async () => {
      const document = await service.registrations.findOne({ _id: it.id });
      expect(document?.unpublished).toEqual({});
    });
  });

  test('of a registration without an order is not for an engraver', async () => {
    const it = await registered({ firstOpening: false });
    const path = `${REGISTRATIONS}/${it.id}/disclosure`;
    expect((await service.post(path, { reason: '刻章' }, { role: 'engraver' })).status).toBe(404);
  });
});

describe('a registration', () => {
  test('is what its history folds to', async () => {
    const it = await registered();
    await correct(it.id, { enterpriseName: '玉田折叠有限公司', contact: { name: '赵' } });
    await service.post(`${REGISTRATIONS}/${it.id}/disclosure`, { reason: '核实身份' });
    await service.post(`${REGISTRATIONS}/${it.id}/withdrawal`, { reason: '撤回' });
    const document = (await service.registrations.findOne({ _id: it.id }))!;
    expect(stateAt(registrationFolding, document, document.version)).toEqual(document);
    expect(stateAt(registrationFolding, document, 1).enterpriseName).toBe(it.enterpriseName);
  });
});
