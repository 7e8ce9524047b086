import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ImportRow, RegistrationImport } from '@seal/contracts/common/import';
import { createFakeClock } from '@seal/testing/fake-clock';
import { eventually } from '@seal/testing/eventually';
import { playEngraving, type PlayedEngraving } from '../testing/play-engraving.ts';
import {
  IMPORTS,
  startTestService,
  testProject,
  type TestService,
} from '../testing/start-registration.ts';

/**
 * Files as people really hand them in (tests/data/cases), each with its right outcome. They are
 * examples of kinds: nothing knows a file by its name.
 */
const folder = new URL('../../../../tests/data/cases/', import.meta.url);
let service: TestService;
let engraving: PlayedEngraving;

beforeAll(async () => {
  const clock = createFakeClock('2026-11-28T04:00:00Z');
  service = await startTestService({ project: testProject(), clock });
  engraving = playEngraving(service, { acknowledges: true });
});
afterAll(async () => {
  await engraving.stop();
  await service.stop();
});

interface Taken {
  it: RegistrationImport;
  rows: ImportRow[];
}

async function take(file: string): Promise<Taken> {
  const content = readFileSync(new URL(file, folder));
  const options = { fields: { takeOver: 'true' }, filename: file };
  const { body } = await service.upload(IMPORTS, content, options);
  const it = await eventually(async () => {
    const view = RegistrationImport.parse((await service.get(`${IMPORTS}/${body.id}`)).body);
    expect(view.finishedAt).not.toBeNull();
    return view;
  }, 60_000);
  const { items } = (await service.get(`${IMPORTS}/${it.id}/rows?limit=200`)).body;
  return { it, rows: items };
}

interface Right {
  accepted?: number;
  excluded?: number;
  repeated?: number;
  /** What is said of refused rows, by row. */
  refused?: Record<number, RegExp>;
  /** What is said of how rows were read, by row. */
  notes?: Record<number, RegExp>;
  /** Rows, columns and sheets that were passed over. */
  passed?: RegExp;
}

const cases: [file: string, right: Right][] = [
  ['e00-plain.csv', { accepted: 2 }],
  ['e00-plain.csv', { repeated: 2 }],
  ['e01-title-rows.xlsx', { accepted: 2, passed: /明细表.*导出时间/ }],
  ['e02-two-row-header.xlsx', { accepted: 2 }],
  ['e03-footer.xlsx', { accepted: 2, passed: /合计.*制表人/ }],
  [
    'e04-date-texts.csv',
    {
      accepted: 22,
      refused: { 23: /05\/11\/2026.*哪个是月/, 24: /46331.*序号.*日期格式/ },
      notes: { 3: /2026年11月5日.*没有时刻.*未知/, 22: /2026-11-06 00:00:00/, 25: /未知/ },
    },
  ],
  ['e05-date-cells.xlsx', { accepted: 12, notes: { 9: /46331.*读作 2026-11-05 09:03:00/ } }],
  ['e05b-1904.xlsx', { accepted: 1 }],
  ['e06-tab-apostrophe-equals.csv', { accepted: 6 }],
  ['e07b-numeric-code.xlsx', { accepted: 3, refused: { 2: /丢失.*文本/, 6: /丢失.*文本/ } }],
  ['e08-code-forms.csv', { accepted: 9, notes: { 10: /括号/ } }],
  ['e09-unicode-text.csv', { accepted: 2 }],
  ['e11-semicolon.csv', { accepted: 2 }],
  ['e13-bom-quoted.csv', { accepted: 2 }],
  ['e14-mixed-line-ends.csv', { accepted: 2, refused: { 3: /换行/ } }],
  ['e14b-cr-only.csv', { accepted: 2 }],
  ['e15-trailing-commas.csv', { accepted: 2 }],
  ['e15b-unquoted-comma.csv', { refused: { 2: /多 1 个字段.*逗号/ } }],
  ['e16-gbk-rare.csv', { accepted: 5, refused: { 7: /U\+E000/, 8: /（\?）/ } }],
  ['e17-cover-sheet.xlsx', { accepted: 2, passed: /填报说明.*no-header/ }],
  ['e18-hidden-first.xlsx', { accepted: 2, passed: /字典.*hidden/ }],
  ['e19-month-sheets.xlsx', { accepted: 5 }],
  ['e20-strict.xlsx', { accepted: 3 }],
  ['e21-inline.xlsx', { accepted: 2 }],
  ['e22-rich-phonetic.xlsx', { accepted: 2 }],
  ['e23-prefix-norefs.xlsx', { accepted: 2 }],
  ['e24-backslash-zip.xlsx', { accepted: 1 }],
  ['e25-zip64.xlsx', { accepted: 1 }],
  ['e26-absolute-target.xlsx', { accepted: 1 }],
  ['e29-starts-at-B2.xlsx', { accepted: 2 }],
  ['e30-wps-extras.xlsx', { accepted: 1 }],
  ['e37-synonym-columns.csv', { accepted: 2, passed: /手机号码.*联系电话.*核准时间.*办结时间/ }],
  [
    'e38-yes-no.csv',
    { accepted: 9, excluded: 3, refused: { 13: /“有”/, 15: /“新设”/, 16: /为空/ } },
  ],
  ['e38b-boolean-cell.xlsx', { accepted: 2, excluded: 1 }],
  ['e39-phones.csv', { accepted: 20, notes: { 6: /不止一个号码/, 12: /不是能拨打.*照原样/ } }],
  [
    'e40-names.csv',
    {
      accepted: 28,
      refused: {
        14: /U\+E863/,
        25: /星号/,
        26: /星号/,
        28: /😀/,
        32: /（\?）/,
        33: /U\+FFFD/,
        36: /网页标记 <br>/,
      },
      notes: { 34: /代替字符/, 35: /代替字符/ },
    },
  ],
  [
    'e41-people.csv',
    { accepted: 16, refused: { 9: /U\+E863/, 19: /为空/ }, notes: { 11: /星号/, 12: /星号/ } },
  ],
  ['e42-case-numbers.csv', { accepted: 10, refused: { 11: /超过 64/ } }],
  [
    'e43-codes.csv',
    {
      accepted: 3,
      excluded: 6,
      refused: {
        2: /15 位的工商注册号.*18 位/,
        3: /18（0？）/,
        8: /“\/”不是/,
        9: /“无”不是/,
        10: /“暂无”不是/,
        11: /“0”不是/,
        12: /20 位/,
        13: /11（0？）/,
        14: /15 位的工商注册号/,
      },
    },
  ],
  ['e44-filtered-rows.xlsx', { accepted: 3 }],
  ['e45-formulas.xlsx', { accepted: 3, notes: { 2: /公式/, 3: /公式/ } }],
  ['e47-header-variants.xlsx', { accepted: 2 }],
  [
    'e49-changed-rows.csv',
    { refused: { 2: /不同的是：企业名称、联系电话/, 3: /不同的是：联系电话/ } },
  ],
];

test.each(cases)('%s comes to what a careful clerk makes of it', async (file, right) => {
  const { it, rows } = await take(file);
  const { accepted = 0, excluded = 0, repeated = 0, refused = {}, notes = {} } = right;
  const wrong = Object.keys(refused).length;
  expect([it.failure, it.rows]).toEqual([
    null,
    { total: rows.length, accepted, excluded, repeated, refused: wrong },
  ]);
  for (const row of rows.filter(({ outcome }) => outcome === 'refused')) {
    expect([row.row, row.message]).toEqual([
      row.row,
      expect.stringMatching(refused[row.row] ?? /^never$/),
    ]);
  }
  for (const [row, words] of Object.entries(notes)) {
    const said = rows.find((one) => one.row === Number(row))?.notes.map(({ message }) => message);
    expect(said?.join()).toMatch(words);
  }
  if (right.passed) expect(JSON.stringify(it.understood)).toMatch(right.passed);
});

test('rows of several sheets are named with their sheet', async () => {
  const { rows } = await take('e19-month-sheets.xlsx');
  expect(rows.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
    '11月上旬 2',
    '11月上旬 3',
    '11月中旬 2',
    '11月中旬 3',
    '11月下旬 2',
  ]);
});

test.each([
  ['e36-ods.ods', /OpenDocument.*另存为 \.xlsx/],
  ['e36b-zipped.zip', /压缩包.*解压/],
  ['i16-einvoice.pdf', /PDF.*原来的表格/],
])('%s is refused as what it is, with what to do', async (file, words) => {
  const { it, rows } = await take(file);
  expect(it).toMatchObject({
    status: 'failed',
    failure: { message: expect.stringMatching(words) },
  });
  expect(rows).toEqual([]);
});

test('what is said is said in English to who asks for it', async () => {
  const { it } = await take('e04-date-texts.csv');
  const address = `${IMPORTS}/${it.id}/rows?limit=200`;
  const { body } = await service.get(address, 'clerk', { 'accept-language': 'en-GB,zh;q=0.5' });
  const said = (body.items as ImportRow[]).flatMap(({ message, notes }) => [
    ...(message === null ? [] : [message]),
    ...notes.map((note) => note.message),
  ]);
  expect(said).toContain(
    'In 05/11/2026 09:03 month and day cannot be told apart: write 2026-11-05 09:03.',
  );
  expect(said.join()).not.toMatch(/未知|读作|请/);
});
