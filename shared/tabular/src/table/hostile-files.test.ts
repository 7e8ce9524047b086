import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { collect, column } from './testing-collect.ts';
import {
  bombPart,
  part,
  sheetXml,
  sourceOf,
  textCell,
  textRow,
  workbook,
  workbookParts,
  zip,
} from '../workbook/testing-workbook.ts';

const columns = [column('name', '名称')];
const header = textRow('名称');
const ooxml = 'application/vnd.openxmlformats-officedocument';
const office = 'application/vnd.ms-';
const link = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink';
const outside = 'TargetMode="External"';
const megabyte = Buffer.alloc(1024 * 1024);
const sheet = 'xl/worksheets/sheet0.xml';

const others = (name: string, rows = header): ReturnType<typeof workbookParts> =>
  workbookParts(rows, { strings: '<si/>' }).filter((one) => one.name !== name);

const replaced = (name: string, xml: string | Buffer): Buffer =>
  zip([...others(name), part(name, xml)]);

const many = (count: number): Buffer =>
  zip(Array.from({ length: count }, (_, index) => part(`xl/media/${index}`, '')));

const spaces = (text: string): Buffer => Buffer.from(text.padEnd(1024 * 1024));

const distinct = (): string =>
  Array.from({ length: 12_000 }, () => `<si><t>${noise(100).repeat(15)}</t></si>`).join('');

const noise = (bytes: number): string => randomBytes(bytes).toString('hex');
const nested = '<a>'.repeat(10_000);

test.each<[string, Buffer, Record<string, unknown>]>([
  ['1 GB of zeros', zip([...others(sheet), bombPart(sheet, megabyte, 1_024)]), bomb()],
  [
    '1 GB that declares 1 kB',
    zip([...others(sheet), bombPart(sheet, spaces('<a>'), 1_024, 1_024)]),
    bomb(),
  ],
  [
    '200 MB of blanks, declared',
    zip([...others(sheet), bombPart(sheet, spaces('<a/>'), 200)]),
    bomb(),
  ],
  [
    '1 GB in a part that is not read',
    zip([...workbookParts(header), bombPart('xl/media/a.bmp', megabyte, 1_024)]),
    bomb(),
  ],
  ['1 GB of styles', zip([...others(''), bombPart('xl/styles.xml', megabyte, 1_024)]), bomb()],
  ['100,000 entries', many(100_000), { code: 'too-many-entries' }],
  ['2,001 entries', many(2_001), { code: 'too-many-entries' }],
  [
    'a 1 MB row of text',
    workbook(header + textRow('a') + textRow('x'.repeat(1_000_000))),
    { code: 'row-too-long', row: 3 },
  ],
  [
    'a long row of short cells',
    workbook(header + textRow(...Array.from({ length: 500 }, () => 'x'.repeat(200)))),
    { code: 'row-too-long', row: 2 },
  ],
  [
    'a 100 kB shared string',
    workbook(`${header}<row><c t="s"><v>0</v></c></row>`, {
      strings: `<si><t>${'x'.repeat(100_000)}</t></si>`,
    }),
    { code: 'row-too-long', row: 2 },
  ],
  [
    'an endless tag',
    replaced(sheet, `<worksheet><sheetData><row><c x${noise(2_000_000)}`),
    { code: 'row-too-long', row: 1 },
  ],
  ['36 MB of distinct text', workbook(header, { strings: distinct() }), { code: 'too-much-text' }],
  ['deep nesting', replaced(sheet, nested), { code: 'broken-file' }],
  [
    'entities that multiply',
    replaced(sheet, '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'),
    { code: 'broken-file' },
  ],
  [
    'an entity from outside',
    replaced(sheet, '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'),
    { code: 'broken-file' },
  ],
  ['an unknown entity', replaced(sheet, sheetXml(`<row>${textCell('&a;')}</row>`)), broken(1)],
  ['rows out of order', replaced(sheet, sheetXml(`${header}<row r="1"/>`)), broken(1)],
  ['a cell that Excel can not hold', workbook('<row><c r="ZZZ1"/></row>'), broken(1)],
  ['a cell twice', workbook('<row><c r="A1"/><c r="A1"/></row>'), broken(1)],
  ['XML cut short', replaced(sheet, `<worksheet><sheetData>${header}`), broken(1)],
  ['a row beyond Excel', workbook('<row r="1048577"/>'), { code: 'too-many-rows' }],
  ['too many rows', workbook(header + textRow('a').repeat(6)), { code: 'too-many-rows', row: 7 }],
  ['no rows', workbook(''), { code: 'empty-file' }],
  ['a missing header', workbook(textRow('x')), { code: 'missing-column', row: 1, column: '名称' }],
  ['a repeated header', workbook(textRow('名称', '名 称')), { code: 'repeated-column', row: 1 }],
  [
    'a header by formula',
    workbook('<row><c t="str"><f>A2</f><v>名称</v></c></row>'),
    { code: 'missing-column', row: 1 },
  ],
  ['macros', zip([...others(''), part('xl/vbaProject.bin', 'x')]), macro()],
  [
    'a macro type',
    workbook(header, { bookType: `${office}excel.sheet.macroEnabled.main+xml` }),
    macro(),
  ],
  ['an old macro sheet', zip([...others(''), part('xl/macrosheets/sheet1.xml', '<a/>')]), macro()],
  [
    'a link to another file',
    zip([...others(''), part('xl/externalLinks/externalLink1.xml', '<a/>')]),
    { code: 'external-links' },
  ],
  [
    'a relation to another file',
    workbook(header, {
      bookRelations: `<Relationship Id="x" Type="${link}" Target="http://a/" ${outside}/>`,
    }),
    { code: 'external-links' },
  ],
  [
    'a data connection',
    zip([...others(''), part('xl/connections.xml', '<a/>')]),
    { code: 'external-links' },
  ],
  ['a part twice', zip([...others(''), part(sheet.toUpperCase(), '<a/>')]), broken()],
  ['a path out of the zip', zip([...others(''), part('../evil', '')]), broken()],
  ['a zip that is no workbook', zip([part('a.txt', 'a')]), { code: 'wrong-file-type' }],
  ['an empty zip', zip([]), { code: 'wrong-file-type' }],
  [
    'a text document',
    zip([
      part('[Content_Types].xml', `<Types><Default ContentType="${ooxml}.word"/></Types>`),
      part(
        '_rels/.rels',
        `<a><Relationship Type="x/officeDocument" Target="word/document.xml"/></a>`,
      ),
    ]),
    { code: 'wrong-file-type' },
  ],
  ['a workbook cut short', workbook(header).subarray(0, 900), broken()],
  ['a damaged part', damaged(), broken()],
])('%s: refused within 2 s for less than 50 MB', async (_, bytes, refusal) => {
  const source = sourceOf(bytes);
  const before = process.memoryUsage().rss;
  const startedAt = process.cpuUsage();
  let peak = before;
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const result = await collect(source, columns, { maxRows: 5 });
  clearInterval(sampler);
  peak = Math.max(peak, process.memoryUsage().rss);
  expect(result.refusal).toMatchObject(refusal);
  // Of the processor: what other tests take of it meanwhile is none of this file's doing.
  const { user, system } = process.cpuUsage(startedAt);
  expect((user + system) / 1_000).toBeLessThan(2_000);
  expect((peak - before) / 1024 / 1024).toBeLessThan(50);
});

function bomb(): Record<string, unknown> {
  return { code: 'decompression-bomb' };
}

function macro(): Record<string, unknown> {
  return { code: 'macro-workbook' };
}

function broken(row?: number): Record<string, unknown> {
  return row === undefined ? { code: 'broken-file' } : { code: 'broken-file', row };
}

/** The sheet says another text than its checksum. */
function damaged(): Buffer {
  const whole = part(sheet, sheetXml(header));
  return zip([...others(sheet), { ...whole, sum: 1 }]);
}
