import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ImportDocument } from '@seal/tabular/imports/import-document';
import type { Composed } from '@seal/platform/runtime/run-service';
import { eventually } from '@seal/testing/eventually';
import { freshUscc, registrationBody } from '@seal/testing/registration-body';
import request from 'supertest';
import { type PlayedEngraving, playEngraving } from '../testing/play-engraving.ts';
import {
  IMPORTS,
  REGISTRATIONS,
  startTestService,
  testProject,
  type TestService,
} from '../testing/start-registration.ts';

const extract = readFileSync(
  new URL('../../../../tests/data/year-2024/platform-extract.csv', import.meta.url),
);
let service: TestService;
let engraving: PlayedEngraving;
let other: Composed;

beforeEach(async () => {
  service = await startTestService({ project: testProject({ fiscalYear: 2024 }) });
  engraving = playEngraving(service, { acknowledges: true });
});
afterEach(async () => {
  await engraving.stop();
  await other.close();
  await service.stop();
});

describe('two processes of the service', () => {
  test('grant one enterprise one set', async () => {
    other = await service.composeAnother();
    const uscc = freshUscc();
    const token = await service.token('clerk');
    const toOther = (body: object) =>
      request(other.app).post(`/api/v1${REGISTRATIONS}`).auth(token, { type: 'bearer' }).send(body);
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const body = registrationBody({ uscc, registeredAt: '2024-03-04T09:30:00+08:00' });
        return n % 2 === 0 ? service.post(REGISTRATIONS, body) : toOther(body);
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(answers.filter(({ body }) => body.entitlement.granted)).toHaveLength(1);
  }, 30_000);

  test('carry on an import that the other had to leave', async () => {
    const fields = { takeOver: 'true' };
    const { body } = await service.upload(IMPORTS, extract, { fields, filename: 'a.csv' });
    const imports = service.mongo.collection<ImportDocument>('imports');
    const standing = () => imports.findOne({ _id: body.id });
    await eventually(async () => expect((await standing())?.settledRow).toBeGreaterThan(0), 30_000);
    other = await service.composeAnother();
    await service.stopService();
    expect((await standing())?.status).not.toBe('done');
    await eventually(async () => expect((await standing())?.status).toBe('done'), 60_000);
    expect((await standing())?.rows).toEqual({
      total: 2_537,
      accepted: 2_322,
      excluded: 198,
      repeated: 12,
      refused: 5,
    });
    expect(await service.registrations.countDocuments()).toBe(2_520);
  }, 120_000);
});
