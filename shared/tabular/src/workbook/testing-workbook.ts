import { Readable } from 'node:stream';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { TableSource } from '../table/table-types.ts';

/** For tests only: workbooks as no program would write them. */

export interface ZipPart {
  readonly name: string;
  readonly body: Buffer;
  readonly size: number;
  readonly sum: number;
}

export function part(name: string, text: string | Buffer): ZipPart {
  const bytes = Buffer.from(text);
  return { name, body: deflateRawSync(bytes), size: bytes.length, sum: crc32(bytes) };
}

/** The same bytes many times, deflated once: a gigabyte of zeros costs a megabyte, no time. */
export function bombPart(name: string, bytes: Buffer, times: number, declared?: number): ZipPart {
  const block = deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: times }, () => block);
  const end = Buffer.from([0x03, 0x00]); // deflate's empty last block
  return {
    name,
    body: Buffer.concat([...blocks, end]),
    size: declared ?? bytes.length * times,
    sum: 0,
  };
}

export function zip(parts: readonly ZipPart[]): Buffer {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, size, sum } of parts) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version, no flags
    fields.writeUInt16LE(8, 4); // deflate; no time
    fields.writeUInt32LE(sum, 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = [Buffer.from('PK\x03\x04'), fields, Buffer.from(name), body];
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name));
    out.push(...local);
    offset += local.reduce((sum2, piece) => sum2 + piece.length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  // Past 65,535 the count wraps, as in files whose writer ignored zip64.
  end.writeUInt16LE(Math.min(parts.length, 0xfffe), 4);
  end.writeUInt16LE(Math.min(parts.length, 0xfffe), 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...out, list, Buffer.from('PK\x05\x06'), end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface WorkbookOptions {
  readonly sheets?: readonly { name: string; hidden?: boolean; xml: string }[];
  readonly strings?: string;
  readonly styles?: string;
  readonly bookType?: string;
  readonly bookXml?: string;
  readonly bookRelations?: string;
}

/** `rows` is what stands between `<sheetData>` and its end. */
export function workbookParts(rows: string, options: WorkbookOptions = {}): ZipPart[] {
  const sheets = options.sheets ?? [{ name: '表', xml: rows }];
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const named = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="s${index}"/>`;
  });
  const related = sheets.map((_, index) =>
    relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`),
  );
  if (options.strings) related.push(relation('str', 'sharedStrings', 'sharedStrings.xml'));
  if (options.styles) related.push(relation('sty', 'styles', 'styles.xml'));
  const type = options.bookType ?? `${MAIN}.sheet.main+xml`;
  const book = `${options.bookXml ?? ''}<sheets>${named.join('')}</sheets>`;
  return [
    part(
      '[Content_Types].xml',
      `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    ),
    part('_rels/.rels', relations(relation('b', 'officeDocument', 'xl/workbook.xml'))),
    part('xl/workbook.xml', `<workbook xmlns:r="${TYPES}">${book}</workbook>`),
    part('xl/_rels/workbook.xml.rels', relations(related.join('') + (options.bookRelations ?? ''))),
    ...(options.strings ? [part('xl/sharedStrings.xml', `<sst>${options.strings}</sst>`)] : []),
    ...(options.styles
      ? [part('xl/styles.xml', `<styleSheet>${options.styles}</styleSheet>`)]
      : []),
    ...sheets.map(({ xml }, index) => part(`xl/worksheets/sheet${index}.xml`, sheetXml(xml))),
  ];
}

export function sheetXml(rows: string): string {
  return `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
}

export function workbook(rows: string, options: WorkbookOptions = {}): Buffer {
  return zip(workbookParts(rows, options));
}

function relations(content: string): string {
  return `<Relationships xmlns="${RELATIONS}">${content}</Relationships>`;
}

/** A row of inline texts. */
export function textRow(...texts: readonly string[]): string {
  return `<row>${texts.map(textCell).join('')}</row>`;
}

export function textCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Handed out in pieces, so that characters are cut at their edges. */
export function sourceOf(bytes: Buffer | string, pieceBytes = 65_536): TableSource {
  const whole = Buffer.from(bytes);
  const pieces = function* (): Generator<Buffer> {
    for (let at = 0; at < whole.length; at += pieceBytes) yield whole.subarray(at, at + pieceBytes);
  };
  return { open: () => Promise.resolve(Readable.from(pieces(), { objectMode: false })) };
}
