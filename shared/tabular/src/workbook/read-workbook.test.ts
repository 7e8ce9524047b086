import { expect, test } from '@jest/globals';
import { sheetAndRow } from '../table/places.ts';
import { nothingUnderstood } from '../table/reading.ts';
import { collect, column } from '../table/testing-collect.ts';
import {
  part,
  sourceOf,
  textCell,
  textRow,
  workbook,
  workbookParts,
  zip,
} from './testing-workbook.ts';

const columns = [column('name', '名称'), column('code', '编码', false)];
const header = textRow('名称', '编码');

const computed = { column: '名称', saying: { word: 'computed-value', params: {} } };

const read = (bytes: Buffer, sheet?: string): ReturnType<typeof collect<'name' | 'code'>> =>
  collect(sourceOf(bytes), columns, sheet === undefined ? {} : { sheet });

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d"/>' +
  '<numFmt numFmtId="165" formatCode="[Red]0.00&quot;day&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/>' +
  '<xf numFmtId="20"/></cellXfs>';
const strings =
  '<si><t>玉田</t></si><si><r><t>唐</t></r><r><t xml:space="preserve">山 </t></r>' +
  '<rPh sb="0" eb="1"><t>tang</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si>';

test.each([
  ['a shared string', '<c t="s"><v>0</v></c>', '玉田'],
  ['rich text without its reading', '<c t="s"><v>1</v></c>', '唐山 '],
  ['escaped characters', '<c t="s"><v>2</v></c>', 'a\rb_x'],
  ['an inline string', textCell('=1+1'), '=1+1'],
  ['entities and rare characters', textCell('&lt;𠮷&#x20BB7;&amp;'), '<𠮷𠮷&'],
  ['character data', textCell('<![CDATA[a<b]]>'), 'a<b'],
  ['a whole number', '<c><v>42</v></c>', '42'],
  ['fifteen digits', '<c><v>999999999999999</v></c>', '999999999999999'],
  ['a number as Excel stores 1.1', '<c><v>1.1000000000000001</v></c>', '1.1'],
  ['an exponent', '<c><v>1.5E-7</v></c>', '0.00000015'],
  ['a large exponent', '<c><v>-3.15E4</v></c>', '-31500'],
  ['minus nothing', '<c><v>-0</v></c>', '0'],
  ['a truth', '<c t="b"><v>1</v></c>', 'TRUE'],
  ['a date and time', '<c s="1"><v>45293.367326388892</v></c>', '2024-01-02 08:48:57'],
  ['a Chinese date format', '<c s="2"><v>45351</v></c>', '2024-02-29'],
  ['a day before March 1900', '<c s="1"><v>1</v></c>', '1900-01-01 00:00:00'],
  ['a time', '<c s="4"><v>0.5</v></c>', '12:00:00'],
  ['a format that only looks like a date', '<c s="3"><v>45351</v></c>', '45351'],
  ['an ISO date', '<c t="d"><v>2024-02-29T08:00:00</v></c>', '2024-02-29 08:00:00'],
])('%s is text', async (_, cell, text) => {
  const bytes = workbook(`${header}<row>${cell}</row>`, { strings, styles });
  expect(await read(bytes)).toEqual({ events: [{ row: 2, cells: { name: text } }] });
});

test.each([
  ['formula-cell', '<c><f>1+1</f></c>'],
  ['formula-cell', '<c><f>1+1</f><v></v></c>'],
  ['number-lost-digits', '<c><v>1.30229240000001E17</v></c>'],
  ['number-lost-digits', '<c><v>1302292400000010</v></c>'],
  ['number-lost-digits', '<c><v>0.30000000000000004</v></c>'],
  ['bad-number', '<c><v>0x10</v></c>'],
  ['bad-number', '<c><v>Infinity</v></c>'],
  ['bad-date', '<c s="1"><v>60</v></c>'],
  ['bad-date', '<c s="1"><v>-1</v></c>'],
  ['bad-date', '<c s="1"><v>1e300</v></c>'],
  ['bad-date', '<c t="d"><v>2023-02-29</v></c>'],
  ['error-cell', '<c t="e"><v>#N/A</v></c>'],
  ['missing-text', '<c t="s"><v>9</v></c>'],
  ['missing-text', '<c t="s"><v>-1</v></c>'],
])('%s: a cell %s is a problem of its row, and the next row is read', async (code, cell) => {
  const rows = `${header}<row>${cell}</row>${textRow('b')}`;
  expect((await read(workbook(rows, { strings, styles }))).events).toEqual([
    { row: 2, problem: { code, params: expect.any(Object), column: '名称' } },
    { row: 3, cells: { name: 'b' } },
  ]);
});

test('a formula in a column that nobody reads harms nothing', async () => {
  const rows = `${textRow('序号', '名称')}<row><c><f>ROW()</f><v>2</v></c>${textCell('a')}</row>`;
  expect((await read(workbook(rows))).events).toEqual([{ row: 2, cells: { name: 'a' } }]);
});

test('what an array formula fills is computed too', async () => {
  const rows =
    `${header}<row r="2"><c r="A2"><f t="array" ref="A2:A3">x</f><v>1</v></c></row>` +
    '<row r="3"><c r="A3"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>';
  expect((await read(workbook(rows))).events).toEqual([
    { row: 2, cells: { name: '1' }, notes: [computed] },
    { row: 3, cells: { name: '2' }, notes: [computed] },
    { row: 4, cells: { name: '3' } },
  ]);
});

test('rows and cells keep the places that the sheet gives them', async () => {
  const at = (reference: string, text: string): string =>
    textCell(text).replace('<c', `<c r="${reference}"`);
  const rows =
    `<row r="1"/><row r="3">${at('B3', '编码')}${at('AA3', '名称')}</row>` +
    `<row r="9">${at('AA9', 'a')}</row><row r="10"><c r="B10" s="1"/></row>`;
  expect((await read(workbook(rows))).events).toEqual([{ row: 9, cells: { name: 'a' } }]);
});

test('prefixed names and the 1904 epoch are understood', async () => {
  const rows = `${header}<row><c s="1"><v>43831</v></c></row>`.replaceAll(
    /<(\/?)(?=[a-z])/g,
    '<$1x:',
  );
  const bytes = workbook(rows, { styles, bookXml: '<workbookPr date1904="1"/>' });
  expect((await read(bytes)).events).toEqual([{ row: 2, cells: { name: '2024-01-02 00:00:00' } }]);
});

test('every sheet that shows and has the header is read, or the one that is named', async () => {
  const sheets = ['a', 'b', 'c', 'd'].map((name, index) => ({
    name,
    hidden: index === 0,
    xml: name === 'c' ? textRow('月份', '套数') : header + textRow(name),
  }));
  const understood = nothingUnderstood();
  const bytes = workbook('', { sheets });
  const { events } = await collect(sourceOf(bytes), columns, { understood });
  expect(events.map(({ row, ...rest }) => ({ ...sheetAndRow(row), ...rest }))).toEqual([
    { sheet: 0, row: 2, cells: { name: 'b' } },
    { sheet: 1, row: 2, cells: { name: 'd' } },
  ]);
  expect(understood.sheets).toMatchObject([
    { name: 'b', headerRow: 1, rows: 1 },
    { name: 'd', headerRow: 1, rows: 1 },
  ]);
  expect(understood.passedSheets).toEqual([
    { name: 'a', why: 'hidden' },
    { name: 'c', why: 'no-header' },
  ]);
  expect((await read(bytes, 'c')).refusal).toMatchObject({ code: 'missing-column' });
  expect((await read(bytes, 'd')).events).toEqual([{ row: 2, cells: { name: 'd' } }]);
  expect((await read(bytes, 'e')).refusal).toMatchObject({ code: 'missing-sheet' });
});

test('no temporary file is left behind', async () => {
  const { readdir } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const left = async (): Promise<string[]> =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('seal-workbook-'));
  const before = await left();
  await read(workbook(header));
  await read(zip([part('x', 'y')]));
  expect((await left()).filter((name) => !before.includes(name))).toEqual([]);
});

test('a workbook without its parts is refused', async () => {
  const parts = workbookParts(header);
  for (const gone of parts) {
    const { refusal } = await read(zip(parts.filter((one) => one !== gone)));
    expect(refusal?.code).toMatch(/^(wrong-file-type|broken-file|missing-sheet)$/);
  }
});
