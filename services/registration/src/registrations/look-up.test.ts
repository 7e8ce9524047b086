import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freshUscc, registrationBody } from '@seal/testing/registration-body';
import {
  REGISTRATIONS,
  startTestService,
  type TestService,
} from '../testing/start-registration.ts';

let service: TestService;
const uscc = freshUscc();

beforeAll(async () => {
  service = await startTestService();
  for (let n = 0; n < 7; n += 1) {
    const overrides = {
      caseNumber: `LIST-${n}`,
      registeredAt: `2026-03-0${1 + (n % 4)}T09:30:00+08:00`,
    };
    await service.post(REGISTRATIONS, registrationBody(overrides));
  }
  const name = '玉田鑫瑞（河北）商贸有限公司';
  await service.post(
    REGISTRATIONS,
    registrationBody({ uscc, enterpriseName: name, caseNumber: 'ONE.1' }),
  );
  await service.post(
    REGISTRATIONS,
    registrationBody({ firstOpening: false, caseNumber: 'NOT-FIRST' }),
  );
  await service.post(
    REGISTRATIONS,
    registrationBody({ uscc: freshUscc('92'), caseNumber: 'SOLE' }),
  );
});
afterAll(() => service.stop());

async function caseNumbers(query: string, role?: 'engraver'): Promise<string[]> {
  const { body } = await service.get(`${REGISTRATIONS}?${query}`, role);
  return body.items.map((it: { caseNumber: string }) => it.caseNumber);
}
const looking = (text: string) => caseNumbers(`q=${encodeURIComponent(text)}`);

describe('looking registrations up', () => {
  test.each([
    ['the code', uscc],
    ['a part of the code in small letters', uscc.slice(4, 14).toLowerCase()],
    ['a part of the name', '鑫瑞'],
    ['the name with other brackets', '鑫瑞(河北) 商贸'],
    ['pinyin initials', 'ytxrhbsmyxgs'],
    ['a part of the initials in capitals', 'XRHB'],
    ['the case number', 'one.1'],
  ])('finds by %s', async (_what, text) => {
    expect(await looking(text)).toEqual(['ONE.1']);
  });

  test.each(['.*', 'ONE?1', '(((', '[', '^玉田', '$', '\\d', '{"$ne":null}', '　'])(
    'takes %s for text, not for an expression',
    async (text) => {
      expect(await looking(text)).toEqual([]);
    },
  );

  test('pages through all of them once, the newest registered first', async () => {
    const seen: { id: string; registeredAt: string }[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await service.get(`${REGISTRATIONS}?limit=3${cursor}`);
      seen.push(...body.items);
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toHaveLength(10);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(10);
    const times = seen.map(({ registeredAt }) => registeredAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test('filters by entitlement and by reason', async () => {
    expect((await caseNumbers('entitled=false')).toSorted()).toEqual(['NOT-FIRST', 'SOLE']);
    expect(await caseNumbers('entitled=true')).toHaveLength(8);
    expect(await caseNumbers('reason=not-first-opening')).toEqual(['NOT-FIRST']);
    expect(await caseNumbers('reason=not-first-opening&entitled=true')).toEqual([]);
  });

  test('shows an engraver only what has an order', async () => {
    expect(await caseNumbers('limit=200', 'engraver')).toHaveLength(8);
  });

  test.each(['AAAA', 'bm90IGpzb24', Buffer.from('["2026",1]').toString('base64url')])(
    'refuses the forged cursor %s',
    async (cursor) => {
      const { status, body } = await service.get(`${REGISTRATIONS}?cursor=${cursor}`);
      expect([status, body.code]).toEqual([400, 'invalid-cursor']);
    },
  );

  test('of an unknown project finds nothing there', async () => {
    expect((await service.get('/projects/nowhere/registrations')).status).toBe(404);
  });
});
