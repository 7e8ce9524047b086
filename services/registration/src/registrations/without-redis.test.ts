import { expect, test } from '@jest/globals';
import { registrationBody } from '@seal/testing/registration-body';
import { eventually } from '@seal/testing/eventually';
import { playEngraving } from '../testing/play-engraving.ts';
import { IMPORTS, REGISTRATIONS, startTestService } from '../testing/start-registration.ts';

/** Nobody listens there. */
const NOWHERE = 'redis://127.0.0.1:1';

test('with Redis out of reach all is accepted, and the service stops in time', async () => {
  const service = await startTestService({ redisUrl: NOWHERE });
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => service.post(REGISTRATIONS, registrationBody())),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const upload = await service.upload(IMPORTS, Buffer.from('x'), { filename: 'a.csv' });
  expect(upload.status).toBe(202);
  const waiting = await service.registrations.countDocuments({ 'unpublished.engraving.seq': 1 });
  expect(waiting).toBe(50);
  const started = Date.now();
  await service.stop();
  expect(Date.now() - started).toBeLessThan(5_000);
}, 30_000);

test('what was not published is published by the outbox relay', async () => {
  const service = await startTestService();
  const { body } = await service.post(REGISTRATIONS, registrationBody());
  const engraving = playEngraving(service, { acknowledges: true });
  const handled = async () => {
    expect((await service.registrations.findOne({ _id: body.id }))?.unpublished).toEqual({});
  };
  await eventually(handled);
  // As if a process had died right after the insert, and its job with it.
  const at = new Date(Date.now() - 60_000);
  await service.registrations.updateOne(
    { _id: body.id },
    { $set: { 'unpublished.engraving': { seq: 1, at } } },
  );
  await eventually(() => expect(engraving.heard.length).toBeGreaterThan(1), 15_000);
  await eventually(handled);
  await engraving.stop();
  await service.stop();
}, 30_000);
