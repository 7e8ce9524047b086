import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ImportRow, type RefusedRow, RegistrationImport } from '@seal/contracts/common/import';
import { newId } from '@seal/kernel/ids';
import { eventually } from '@seal/testing/eventually';
import { registrationBody } from '@seal/testing/registration-body';
import { playEngraving, type PlayedEngraving } from '../testing/play-engraving.ts';
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
const takeOver = { fields: { takeOver: 'true' }, filename: 'platform-extract.csv' };
let service: TestService;
let engraving: PlayedEngraving;

beforeAll(async () => {
  service = await startTestService({ project: testProject({ fiscalYear: 2024 }) });
  engraving = playEngraving(service, { acknowledges: true });
});
afterAll(async () => {
  await engraving.stop();
  await service.stop();
});

async function ended(id: string): Promise<RegistrationImport> {
  return eventually(async () => {
    const view = RegistrationImport.parse((await service.get(`${IMPORTS}/${id}`)).body);
    expect(view.finishedAt).not.toBeNull();
    return view;
  }, 60_000);
}
async function taken(file: Buffer, options = takeOver): Promise<RegistrationImport> {
  const answer = await service.upload(IMPORTS, file, options);
  expect(answer.status).toBe(202);
  expect(answer.headers['location']).toBe(`/api/v1${IMPORTS}/${answer.body.id}`);
  return ended(answer.body.id);
}
async function rowsOf(id: string, query = ''): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  let cursor = '';
  for (;;) {
    const { body } = await service.get(`${IMPORTS}/${id}/rows?limit=200${query}${cursor}`);
    rows.push(...body.items);
    if (body.nextCursor === null) return rows;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

/** All that an import may not change when it comes again. */
async function everything(): Promise<unknown[]> {
  return service.registrations.find().sort({ _id: 1 }).toArray();
}

describe("the platform's extract of 2024", () => {
  let first: RegistrationImport;

  test('is taken row by row, each excluded one with its reason', async () => {
    first = await taken(extract);
    expect(first).toMatchObject({
      status: 'done',
      failure: null,
      takeOver: true,
      filename: 'platform-extract.csv',
      rows: { total: 2_537, accepted: 2_322, excluded: 198, repeated: 12, refused: 5 },
      excludedBy: { 'not-first-opening': 60, 'category-not-eligible': 138 },
    });
  }, 60_000);

  test('is done only when every order is placed', async () => {
    expect(new Set(engraving.heard.map(({ id }) => id)).size).toBe(2_322);
    expect(
      await service.registrations.countDocuments({ 'unpublished.engraving': { $exists: true } }),
    ).toBe(0);
  });

  test('names the column of each refused row and says what is wrong', async () => {
    const refused = await rowsOf(first.id, '&outcome=refused');
    expect(refused).toHaveLength(5);
    for (const row of refused) {
      expect(row).toMatchObject({ column: '统一社会信用代码', reason: 'uscc-invalid' });
      expect(row.message).toContain('校验码');
    }
  });

  test('shows refused rows as the file has them, to who brought it alone', async () => {
    const address = `${IMPORTS}/${first.id}/refused-rows`;
    const { body } = await service.get(`${address}?limit=2`);
    const more = await service.get(`${address}?cursor=${body.nextCursor}`);
    const rows: RefusedRow[] = [...body.items, ...more.body.items];
    expect(rows).toHaveLength(5);
    const lines = new TextDecoder('gb18030').decode(extract).split(/\r?\n/);
    for (const { row, cells } of rows) {
      // All but the office, which nothing is made of.
      const texts = lines[row - 1]!.split(',').filter((text) => text !== '玉田县行政审批局');
      expect(cells.map(({ text }) => text).sort()).toEqual(texts.sort());
      expect(cells[1]!.header).toBe('统一社会信用代码');
    }
    const other = await service.get(address, 'administrator');
    expect(other).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  test('answers every row once, in the order of the file', async () => {
    const rows = (await rowsOf(first.id)).map(({ row }) => row);
    expect(rows).toEqual(Array.from({ length: 2_537 }, (_, n) => n + 2));
  });

  test('changes nothing when it comes again', async () => {
    const before = await everything();
    const second = await taken(extract);
    expect(second.rows).toEqual({
      total: 2_537,
      accepted: 0,
      excluded: 0,
      repeated: 2_532,
      refused: 5,
    });
    expect(await everything()).toEqual(before);
  }, 60_000);

  test('gives the same result when a run broke off and is run again', async () => {
    const imports = service.mongo.collection<{ _id: string }>('imports');
    const before = await everything();
    await service.importRows.deleteMany({ importId: first.id, row: { $gt: 1_000 } });
    const abandoned = { status: 'running', runner: newId(), settledRow: 600, finishedAt: null };
    await imports.updateOne(
      { _id: first.id },
      { $set: { ...abandoned, progressAt: new Date(Date.now() - 60_000) } },
    );
    const again = await ended(first.id);
    expect({ ...again, finishedAt: null }).toEqual({ ...first, finishedAt: null });
    expect(await everything()).toEqual(before);
  }, 60_000);
});

const HEADER = '是否首次开办,企业名称,办件编号,社会信用代码,成立日期,法人代表,联系方式';
type Cells = Partial<ReturnType<typeof cellsOf>>;
function cellsOf() {
  const { caseNumber, uscc, enterpriseName } = registrationBody();
  return {
    first: '是',
    enterpriseName,
    caseNumber,
    uscc,
    on: '2024-05-06',
    legal: '王测试',
    phone: '13900001111',
  };
}
const line = (cells: Cells = {}) => Object.values({ ...cellsOf(), ...cells }).join(',');
const csv = (...lines: string[]) => Buffer.from([HEADER, ...lines].join('\n'));

describe('an extract of another make', () => {
  test('is found its way through by other headers in another order, in UTF-8', async () => {
    const done = await taken(csv(line()), { fields: { takeOver: 'false' }, filename: 'a.csv' });
    expect(done.rows).toMatchObject({ total: 1, accepted: 1 });
    const document = await service.registrations.findOne({ 'source.importId': done.id });
    expect(document).toMatchObject({
      registeredAt: new Date('2024-05-05T16:00:00Z'),
      takeOver: false,
    });
  });

  test.each([
    ['an unreadable day', { on: '2024-02-30' }, '成立日期', 'bad-date'],
    ['no day', { on: '' }, '成立日期', 'missing-value'],
    ['no name', { enterpriseName: '　' }, '企业名称', 'missing-value'],
    ['no representative', { legal: '' }, '法人代表', 'missing-value'],
    ['neither yes nor no', { first: '也许' }, '是否首次开办', 'not-yes-or-no'],
    [
      'a name that hides a character',
      { enterpriseName: '玉田\u200b' },
      '企业名称',
      'invalid-value',
    ],
    ['a name that lost a character', { enterpriseName: '玉田?' }, '企业名称', 'invalid-value'],
    ['a wrong code', { uscc: '91110000600037341N' }, '社会信用代码', 'uscc-invalid'],
    ['a day to come', { on: '2099-01-01' }, '成立日期', 'registered-in-future'],
  ])(
    '%s is refused at its column, and the next row is taken',
    async (_what, cells, column, reason) => {
      const done = await taken(csv(line(cells), line()));
      expect(done.rows).toMatchObject({ total: 2, accepted: 1, refused: 1 });
      expect(await rowsOf(done.id, '&outcome=refused')).toMatchObject([{ row: 2, column, reason }]);
    },
  );

  test('a case number with other content is refused, also inside one file', async () => {
    const cells = cellsOf();
    const done = await taken(csv(line(cells), line({ ...cells, enterpriseName: '玉田另名公司' })));
    expect(await rowsOf(done.id)).toMatchObject([
      { row: 2, outcome: 'accepted' },
      { row: 3, outcome: 'refused', column: '办件编号', reason: 'case-number-used' },
    ]);
  });

  test('of several rows of one enterprise the first in the file wins', async () => {
    const { uscc } = cellsOf();
    const done = await taken(csv(...Array.from({ length: 20 }, () => line({ uscc }))));
    const outcomes = (await rowsOf(done.id)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['accepted', ...Array.from({ length: 19 }, () => 'excluded')]);
    expect(done.excludedBy).toEqual({ 'already-served': 19 });
  });

  test('what was withdrawn stays withdrawn when its row comes again', async () => {
    const file = csv(line({ first: '否' }));
    const done = await taken(file);
    const { _id } = (await service.registrations.findOne({ 'source.importId': done.id }))!;
    await service.post(`${REGISTRATIONS}/${_id}/withdrawal`, { reason: '撤回' });
    expect((await taken(file)).rows).toMatchObject({ total: 1, repeated: 1 });
  });

  test.each([
    ['a column that is missing', Buffer.from('企业名称,办件编号\n甲,1\n'), 'missing-column'],
    [
      'no time in any column',
      Buffer.from(`${HEADER.replace('成立日期', '日期')}\n${line()}\n`),
      'missing-column',
    ],
    ['nothing in it', Buffer.from('\n'), 'empty-file'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'wrong-file-type'],
  ])('%s fails as a whole and says why', async (_what, file, code) => {
    const done = await taken(file);
    expect(done).toMatchObject({ status: 'failed', failure: { code }, rows: { total: 0 } });
  });
});

describe('an upload', () => {
  test('without a file, or with a wrong field, is refused and leaves no file', async () => {
    const files = service.mongo.collection('uploads.files');
    const before = await files.countDocuments();
    const none = await service.post(IMPORTS, {});
    expect([none.status, none.body.code]).toEqual([415, 'unsupported-media-type']);
    const wrong = await service.upload(IMPORTS, csv(line()), {
      ...takeOver,
      fields: { takeOver: 'ja' },
    });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/takeOver']);
    const absent = await service.upload(
      '/projects/nowhere/registration-imports',
      csv(line()),
      takeOver,
    );
    expect(absent.status).toBe(404);
    expect(await files.countDocuments()).toBe(before);
  });

  test("of another project's address looks like nothing there", async () => {
    const done = await taken(csv(line()));
    expect((await service.get(`/projects/other/registration-imports/${done.id}`)).status).toBe(404);
    expect((await service.get(`/projects/other/registration-imports/${done.id}/rows`)).status).toBe(
      404,
    );
    expect((await service.get(`${IMPORTS}/${newId()}`)).status).toBe(404);
  });
});
