import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import type { DocumentContent } from '../content/document-content.ts';
import { statementContent } from '../content/statement-content.ts';
import { verificationCode } from '../content/verification-code.ts';
import { statementOf } from '../testing-content.ts';
import { readPdf } from '../testing-read-pdf.ts';
import { writePdf } from './write-pdf.ts';

const printedAt = new Date('2026-11-24T06:30:00Z');

async function print(content: DocumentContent): Promise<Buffer> {
  const output = new PassThrough();
  const [file] = await Promise.all([buffer(output), writePdf(content, printedAt, output)]);
  return file;
}

test('a statement says its amounts in figures and capitals, as text to copy', async () => {
  const { pages, text, embedded } = readPdf(await print(statementContent(statementOf(3))));
  expect(text).toContain('人民币玖佰肆拾伍元整（¥945.00）');
  expect(text).toContain('玉田鑫瑞商贸有限公司');
  expect(text).toContain('91130229MA00000001');
  expect(text).not.toContain('\ufffd');
  expect(pages).toHaveLength(1);
  expect(embedded).toEqual([expect.stringContaining('NotoSansSC')]);
});

test('each page has the project, its number, how many there are, and the code', async () => {
  const content = statementContent(statementOf(200));
  const { pages } = readPdf(await print(content));
  expect(pages.length).toBeGreaterThan(3);
  for (const [n, page] of pages.entries()) {
    expect(page).toContain('优化营商环境刻章服务经费（13022924P00JXC417613K）');
    expect(page).toContain(`第 ${n + 1} 页　共 ${pages.length} 页`);
    expect(page).toContain(`校验码 ${verificationCode(content)}`);
    expect(page).toContain('统一社会信用代码');
  }
});

test('every line of a long statement is printed, in order and once', async () => {
  const { text } = readPdf(await print(statementContent(statementOf(400))));
  const codes = text.match(/91130229MA\d{8}/g);
  const all = statementOf(400).invoices[0]!.lines.map((it) => it.uscc);
  expect(codes).toEqual(all);
});

test('the same content printed at the same time is the same file', async () => {
  const content = statementContent(statementOf(5));
  expect(await print(content)).toEqual(await print(content));
});

test('a rare character is printed, or named and listed where the font lacks it', async () => {
  const name = '玉田𠮷㐂〇·商贸';
  const { text } = readPdf(await print(statementContent(statementOf(1, name))));
  expect(text).toContain('玉田〔U+20BB7〕㐂〇·商贸');
  expect(text).toContain('生僻字以其统一码代替：U+20BB7。');
  expect(text).not.toContain('\ufffd');
});

test('a document without rare characters has no note of them', async () => {
  expect(readPdf(await print(statementContent(statementOf(1)))).text).not.toContain('生僻字');
});

test('totals stand beneath a row of their table, however long it is', async () => {
  for (let count = 40; count < 90; count += 1) {
    const { pages } = readPdf(await print(statementContent(statementOf(count))));
    const withTotals = pages.filter((page) => page.includes('合计'));
    expect(withTotals.at(-1)).toMatch(/91130229MA\d{8}/);
  }
});

test('a result stands with its figures and the signatures beneath', async () => {
  const { project } = statementOf(1);
  for (let count = 15; count < 45; count += 1) {
    const content: DocumentContent = {
      title: '表',
      subtitle: '',
      project,
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          title: '明细',
          columns: [{ title: '列', holds: 'text', width: 1 }],
          rows: Array.from({ length: count }, (_, n) => [`第${n}行`]),
          whenEmpty: '无',
        },
        { kind: 'paragraph', size: 'large', text: '得分八十' },
        { kind: 'facts', facts: [{ label: '执行', value: '九分' }] },
        { kind: 'signatures', signers: ['填表人'] },
      ],
    };
    const { pages } = readPdf(await print(content));
    const last = pages.at(-1)!;
    expect([count, ...['得分八十', '九分', '填表人'].map((it) => last.includes(it))]).toEqual([
      count,
      true,
      true,
      true,
    ]);
  }
});

test('signatures stand with what they sign, never alone on a page', async () => {
  const { project } = statementOf(1);
  for (let count = 20; count < 45; count += 1) {
    const rows = Array.from({ length: count }, (_, n) => [`第${n}行`]);
    const content: DocumentContent = {
      title: '表',
      subtitle: '',
      project,
      orientation: 'portrait',
      blocks: [
        {
          kind: 'table',
          title: '行',
          columns: [{ title: '列', holds: 'text', width: 1 }],
          rows,
          whenEmpty: '无',
        },
        { kind: 'signatures', signers: ['签字人'] },
      ],
    };
    const { pages } = readPdf(await print(content));
    expect(pages.at(-1)).toContain('签字人：');
    expect(pages.at(-1)).toContain(`第${count - 1}行`);
  }
});

test('a reader that goes away ends the printing quietly', async () => {
  const output = new PassThrough();
  output.once('data', () => output.destroy());
  const abandoned = new PassThrough();
  abandoned.destroy();
  await expect(
    writePdf(statementContent(statementOf(300)), printedAt, abandoned),
  ).resolves.toBeUndefined();
  await expect(
    writePdf(statementContent(statementOf(300)), printedAt, output),
  ).resolves.toBeUndefined();
});
