import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFakeClock } from '@seal/testing/fake-clock';
import { freshUscc, registrationBody } from '@seal/testing/registration-body';
import {
  IMPORTS,
  REGISTRATIONS,
  startTestService,
  type TestService,
} from '../testing/start-registration.ts';

const clock = createFakeClock('2026-03-03T02:00:00Z');
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ clock });
});
afterAll(() => service.stop());

const keyed = (key: string, person?: string) => ({
  headers: { 'Idempotency-Key': key },
  ...(person ? { person } : {}),
});

describe('a registration sent again', () => {
  test('with the same key and content is answered alike, 100 at once with one effect', async () => {
    const body = registrationBody();
    const send = () => service.post(REGISTRATIONS, body, keyed('hundred'));
    const answers = await Promise.all(Array.from({ length: 100 }, send));
    const texts = answers.map(({ status, text, headers }) => [status, text, headers['etag']]);
    expect(new Set(texts.map(String)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(await service.registrations.countDocuments({ caseNumber: body.caseNumber })).toBe(1);
  });

  test('with the same key and other content is refused', async () => {
    await service.post(REGISTRATIONS, registrationBody(), keyed('other-content'));
    const again = await service.post(REGISTRATIONS, registrationBody(), keyed('other-content'));
    expect([again.status, again.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test("with another person's key is that person's own", async () => {
    await service.post(REGISTRATIONS, registrationBody(), keyed('shared', 'anna'));
    const other = await service.post(REGISTRATIONS, registrationBody(), keyed('shared', 'bert'));
    expect(other.status).toBe(201);
  });

  test('with no key and the same content, written otherwise, is answered alike', async () => {
    const body = registrationBody();
    const first = await service.post(REGISTRATIONS, body);
    clock.advance({ minutes: 1 });
    const written = {
      ...body,
      uscc: body.uscc.toLowerCase(),
      registeredAt: '2026-03-03T01:30:00Z',
    };
    const again = await service.post(REGISTRATIONS, written);
    expect([again.status, again.text]).toEqual([201, first.text]);
  });

  test('without a key and a time is the same content later on', async () => {
    const { registeredAt: _now, ...body } = registrationBody();
    const first = await service.post(REGISTRATIONS, body);
    clock.advance({ minutes: 1 });
    const again = await service.post(REGISTRATIONS, body);
    expect(again.text).toBe(first.text);
  });

  test('with other content under its case number is a conflict', async () => {
    const body = registrationBody();
    await service.post(REGISTRATIONS, body);
    const other = await service.post(REGISTRATIONS, {
      ...body,
      enterpriseName: '玉田另名有限公司',
    });
    expect([other.status, other.body.code]).toEqual([409, 'case-number-used']);
  });

  test('after it was refused as already served is refused so again', async () => {
    const uscc = freshUscc();
    await service.post(REGISTRATIONS, registrationBody({ uscc }));
    const body = registrationBody({ uscc });
    const second = await service.post(REGISTRATIONS, body, keyed('served'));
    const again = await service.post(REGISTRATIONS, body, keyed('served'));
    expect(again.text).toBe(second.text);
    expect(again.body.entitlement.reason).toBe('already-served');
  });

  test('after a change gets the first answer, not the state of today', async () => {
    const body = registrationBody();
    const first = await service.post(REGISTRATIONS, body, keyed('before-change'));
    const correction = { enterpriseName: '玉田更名有限公司', reason: '录入有误' };
    await service.post(`${REGISTRATIONS}/${first.body.id}/correction`, correction);
    const again = await service.post(REGISTRATIONS, body, keyed('before-change'));
    expect(again.text).toBe(first.text);
  });
});

describe.each([
  ['correction', { enterpriseType: '股份有限公司', reason: '录入有误' }],
  ['withdrawal', { reason: '企业撤回' }],
  ['declination', { reason: '企业放弃' }],
  ['disclosure', { reason: '核实身份' }],
])('a %s sent again', (act, body) => {
  async function registered(): Promise<string> {
    const { body: view } = await service.post(REGISTRATIONS, registrationBody());
    return `${REGISTRATIONS}/${view.id}/${act}`;
  }

  test('with the same key and content has one effect and one answer', async () => {
    const path = await registered();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => service.post(path, body, keyed(`${act}-same`))),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(200);
    const _id = path.split('/').at(-2)!;
    expect((await service.registrations.findOne({ _id }))?.version).toBe(2);
  });

  test('with the same key and other content is refused', async () => {
    const path = await registered();
    await service.post(path, body, keyed(`${act}-other`));
    const again = await service.post(path, { ...body, reason: '另有原因' }, keyed(`${act}-other`));
    expect([again.status, again.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test("with the same key by another person is that person's own", async () => {
    const path = await registered();
    await service.post(path, body, keyed(`${act}-person`, 'anna'));
    const other = await service.post(path, body, keyed(`${act}-person`, 'bert'));
    const alone = act === 'correction' || act === 'disclosure';
    expect(other.status).toBe(alone ? 200 : 409);
  });
});

describe('an import sent again', () => {
  const csv = (name: string) =>
    Buffer.from(
      `办件编号,统一社会信用代码,企业名称,法定代表人,办结时间,是否首次开办\n,,${name},,,\n`,
    );

  test('with the same key and file is the same import', async () => {
    const first = await service.upload(IMPORTS, csv('甲'), {
      ...keyed('import'),
      filename: 'a.csv',
    });
    const again = await service.upload(IMPORTS, csv('甲'), {
      ...keyed('import'),
      filename: 'a.csv',
    });
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.body).toEqual(first.body);
    expect(await service.mongo.collection('uploads.files').countDocuments()).toBe(1);
  });

  test('with the same key and another file, or other fields, is refused', async () => {
    await service.upload(IMPORTS, csv('甲'), { ...keyed('import-2'), filename: 'a.csv' });
    const file = await service.upload(IMPORTS, csv('乙'), {
      ...keyed('import-2'),
      filename: 'a.csv',
    });
    expect([file.status, file.body.code]).toEqual([422, 'idempotency-key-reused']);
    const fields = { takeOver: 'true' };
    const field = await service.upload(IMPORTS, csv('甲'), {
      ...keyed('import-2'),
      fields,
      filename: 'a.csv',
    });
    expect([field.status, field.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('without a key is another import', async () => {
    const first = await service.upload(IMPORTS, csv('甲'), { filename: 'a.csv' });
    const again = await service.upload(IMPORTS, csv('甲'), { filename: 'a.csv' });
    expect(again.body.id).not.toBe(first.body.id);
  });
});
