import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLog } from '@seal/platform/runtime/log';
import { connectMongo } from '@seal/platform/mongo/connect';
import { createService } from '@seal/platform/runtime/create-service';
import { checksOf, verifyRecords } from '@seal/platform/runtime/verify-records';
import { readVersion } from '@seal/platform/version';
import { eventually } from '@seal/testing/eventually';
import { testServiceConfig } from '@seal/testing/service-config';
import { createTestTokens } from '@seal/testing/test-tokens';
import request from 'supertest';
import { type Note, noteRecords, openNotes } from './new-module/notes-module.ts';

/** A service of one new module: its folder, and the line that opens it. */
const tokens = await createTestTokens();
const config = testServiceConfig('registration', tokens.publicKeyPem);
let sweeps = 0;
const service = await createService('registration', config, {
  records: [noteRecords],
  open: (it) => [openNotes(it, () => void (sweeps += 1))],
});
const mongo = await connectMongo(config.mongo, createLog('test', 'silent'));
const notes = mongo.collection<Note>('notes');

const get = async (path: string) =>
  request(service.app)
    .get(path)
    .set('Authorization', `Bearer ${await tokens.sign('clerk')}`);

beforeAll(async () => {
  const at = new Date('2026-03-03T01:00:00Z');
  const history = [{ version: 1 }];
  const unpublished = { engraving: { seq: 1, at } };
  await notes.insertOne({ _id: 'n1', version: 1, text: 'first', history, unpublished });
});

afterAll(async () => {
  await service.close();
  await mongo.dropDatabase();
  await mongo.close();
});

test('its table is migrated and its endpoint answers, for who may call it', async () => {
  expect((await notes.indexes()).map(({ name }) => name)).toContain('text');
  expect((await get('/api/v1/notes')).body).toEqual({ notes: 1 });
  expect((await request(service.app).get('/api/v1/notes')).status).toBe(401);
});

test('it answers which version runs', async () => {
  expect((await get('/healthz')).body).toEqual({ status: 'ok', version: readVersion() });
});

test('an address of its own answers 405 to other methods', async () => {
  expect((await request(service.app).delete('/api/v1/notes')).status).toBe(405);
});

test('its sweep runs, and its figures are scraped', async () => {
  await eventually(() => expect(sweeps).toBeGreaterThan(0));
  expect((await get('/metrics')).text).toMatch(/^notes_kept\{.*\} 1$/m);
});

test('its outbox is published again, counted and verified without a word of its own', async () => {
  const waiting = /^outbox_pending\{kind="registration",to="engraving".*\} 1$/m;
  expect((await get('/metrics')).text).toMatch(waiting);
  await eventually(async () => {
    const note = await notes.findOne({ _id: 'n1' as never });
    expect(note!.unpublished.engraving!.at.getTime()).toBeGreaterThan(Date.UTC(2026, 2, 4));
  });
  const found = await verifyRecords([noteRecords], mongo, new Date('2100-01-01'));
  expect(found.map(({ what }) => what)).toEqual(['notes n1 waits for engraving']);
});

test('a gap in a history is found by the same verification', async () => {
  await notes.updateOne({ _id: 'n1' as never }, { $set: { version: 3 } });
  const found = await verifyRecords([noteRecords], mongo, new Date(0));
  expect(found.map(({ check }) => check)).toEqual(['no gap in any history']);
  expect(checksOf([noteRecords])).toEqual([
    'no gap in any history',
    'each published history entry is handled',
    'each note says something',
  ]);
});
