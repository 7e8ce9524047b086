import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { readTable } from '../table/read-table.ts';
import { collect, column } from '../table/testing-collect.ts';
import { encodeGb18030 } from './testing-gb18030.ts';
import { sourceOf } from '../workbook/testing-workbook.ts';

const columns = [column('name', '企业名称'), column('code', '编码'), column('note', '备注', false)];
const text = '企业名称,编码\n𠮷林·〇商贸,001\n';
const row2 = { row: 2, cells: { name: '𠮷林·〇商贸', code: '001' } };

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a BOM', Buffer.from(`\ufeff${text}`)],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-8 with ; between', Buffer.from(text.replaceAll(',', ';'))],
  ['UTF-8 with tabs between', Buffer.from(text.replaceAll(',', '\t'))],
  ['UTF-8 with | between', Buffer.from(text.replaceAll(',', '|'))],
  ['a text that says what is between', Buffer.from(`sep=;\r\n${text.replaceAll(',', ';')}`)],
  ['GB18030', encodeGb18030(text)],
  [
    'GB18030 with a BOM',
    Buffer.concat([Buffer.from([0x84, 0x31, 0x95, 0x33]), encodeGb18030(text)]),
  ],
])('%s is read, wherever the chunks are cut', async (_, bytes) => {
  for (const piece of [1, 2, 3, 5, 64]) {
    expect(await collect(sourceOf(bytes, piece), columns)).toEqual({ events: [row2] });
  }
});

test('a file that is plain ASCII for long is still known as GB18030', async () => {
  const ascii = 'a,1\n'.repeat(30_000);
  const source = sourceOf(encodeGb18030(`企业名称,编码\n${ascii}玉田,2\n`));
  const { events } = await collect(source, columns);
  expect(events.at(-1)).toEqual({ row: 30_002, cells: { name: '玉田', code: '2' } });
});

test('rows are numbered as Excel does: blank lines count, quoted line breaks do not', async () => {
  const source = sourceOf('\n企业名称,编码\n"a\nb",1\n\n,\nc,2\n');
  expect((await collect(source, columns)).events).toEqual([
    { row: 3, cells: { name: 'a\nb', code: '1' } },
    { row: 6, cells: { name: 'c', code: '2' } },
  ]);
});

test('columns are found in any order, folded, with unknown ones ignored', async () => {
  const source = sourceOf('序号, 编 码 ,备注栏,企业名称\n1,=1+1,x,＝玉田 \n');
  expect((await collect(source, columns)).events).toEqual([
    { row: 2, cells: { name: '＝玉田 ', code: '=1+1' } },
  ]);
});

test('a row wider than the header is a problem and the next is read', async () => {
  const source = sourceOf('企业名称,编码\na,1,2\nb,2,\n');
  const { events } = await collect(source, columns);
  expect(events).toEqual([
    { row: 2, problem: expect.objectContaining({ code: 'too-many-cells' }) },
    { row: 3, cells: { name: 'b', code: '2' } },
  ]);
});

const long = 'x'.repeat(1_000_000);

test.each([
  ['nothing', '', { code: 'empty-file' }],
  ['blank lines', '\n\n \n', { code: 'empty-file' }],
  ['a missing header', '\n企业名称,x\n', { code: 'missing-column', row: 2, column: '编码' }],
  [
    'a repeated header',
    '企业名称,编码,企业 名称\n',
    { code: 'repeated-column', row: 1, column: '企业 名称' },
  ],
  ['a 1 MB row', `企业名称,编码\na,1\nb,${long}\n`, { code: 'row-too-long', row: 3 }],
  ['a 1 MB header', `企业名称,编码,${long}\n`, { code: 'row-too-long', row: 1 }],
  ['an open quote', '企业名称,编码\na,1\n"b,2\n', { code: 'broken-file', row: 3 }],
  ['too many rows', '企业名称,编码\na,1\na,1\na,1\n', { code: 'too-many-rows', row: 4 }],
  ['too many blank lines', `企业名称,编码\n${'\n'.repeat(1_100_000)}`, { code: 'too-many-rows' }],
  ['UTF-16 without a BOM', Buffer.from(text, 'utf16le'), { code: 'unsupported-encoding' }],
  ['UTF-32', Buffer.from('fffe00000100', 'hex'), { code: 'unsupported-encoding' }],
  ['half a UTF-16 character', Buffer.from('fffe00d84100', 'hex'), { code: 'unsupported-encoding' }],
  [
    'a byte of no encoding',
    Buffer.concat([encodeGb18030('企业名称,编码\n玉田,1\n玉'), Buffer.from([0xff, 0x0a, 0x61])]),
    { code: 'unsupported-encoding', row: 3 },
  ],
  [
    'a character cut off by the end',
    encodeGb18030(text).subarray(0, 5),
    { code: 'unsupported-encoding', row: 1 },
  ],
  ['a PDF', '%PDF-1.7\n', { code: 'wrong-file-type' }],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), { code: 'wrong-file-type' }],
  ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { code: 'wrong-file-type' }],
  ['a web page', '\ufeff <HTML><table>', { code: 'wrong-file-type' }],
  ['other bytes', Buffer.from('0102030405060708'.repeat(9), 'hex'), { code: 'wrong-file-type' }],
])('%s is refused', async (_, bytes, refusal) => {
  const result = await collect(sourceOf(bytes), columns, { maxRows: 2 });
  expect(result.refusal).toMatchObject(refusal);
});

test('the bad line is named whatever the chunks', async () => {
  const good = encodeGb18030('企业名称,编码\n玉田,1\n');
  const bytes = Buffer.concat([good, Buffer.from([0xd3, 0xff, 0x0a, 0x0a, 0xff])]);
  for (const piece of [1, 2, 7, 100]) {
    const { refusal } = await collect(sourceOf(bytes, piece), columns);
    expect(refusal).toMatchObject({ code: 'unsupported-encoding', row: 3 });
  }
});

test('a slow reader slows the file, and leaving early closes it', async () => {
  const opened: Readable[] = [];
  let given = 0;
  const open = (): Promise<Readable> => {
    given = 0;
    const lines = function* (): Generator<Buffer> {
      yield Buffer.from('企业名称,编码\n');
      for (; given < 10_000; given += 1) yield Buffer.from('a,1\n'.repeat(1_000));
    };
    const stream = Readable.from(lines(), { objectMode: false });
    opened.push(stream);
    return Promise.resolve(stream);
  };
  let rows = 0;
  for await (const event of readTable({ open }, columns, { maxRows: 1_000_000 })) {
    expect(event.row).toBe(rows + 2);
    rows += 1;
    if (rows === 5_000) break;
  }
  // 40 MB stand behind it: no more than the streams' own buffers may have been taken.
  expect(given).toBeLessThan(200);
  await setImmediate();
  expect(opened.every(({ destroyed }) => destroyed)).toBe(true);
});

test('an error of the source is thrown as it is', async () => {
  let count = 0;
  const open = (): Promise<Readable> => {
    count += 1;
    const fails = count === 3;
    const lines = function* (): Generator<Buffer> {
      yield Buffer.from('企业名称,编码\na,1\n');
      if (fails) throw new Error('the disk is gone');
    };
    return Promise.resolve(Readable.from(lines(), { objectMode: false }));
  };
  await expect(collect({ open }, columns)).rejects.toThrow('the disk is gone');
});
