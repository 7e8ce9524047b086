import type { TableSource } from './table-types.ts';
import { TableRefused } from './table-refused.ts';

/** Enough for every magic number and a header row; larger only delays the answer. */
const HEAD_BYTES = 4_096;

const FOREIGN: readonly (readonly [magic: string, what: string])[] = [
  ['d0cf11e0a1b11ae1', 'an old .xls or a password-protected workbook: save it as .xlsx'],
  ['25504446', 'a PDF'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['1f8b', 'a gzip archive'],
  ['52617221', 'a RAR archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['7b5c727466', 'an RTF document'],
  ['7f454c46', 'a program'],
];

export type FileKind = 'workbook' | 'text';

/** What the bytes say, whatever the file's name says. */
export async function sniffFile(source: TableSource): Promise<FileKind> {
  const head = await readHead(source);
  if (head.length === 0) throw new TableRefused('empty-file', 'The file is empty.');
  const hex = head.subarray(0, 8).toString('hex');
  if (/^504b(0304|0506|0708)/.test(hex)) return 'workbook';
  const foreign = FOREIGN.find(([magic]) => hex.startsWith(magic));
  if (foreign) throw wrongType(`The file is ${foreign[1]}.`);
  refuseWideEncoding(head, hex);
  const start = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  // Several government platforms export a web page or SpreadsheetML and call it .xls.
  if (/^<(\?xml|!doctype|html|table|meta)/.test(start)) {
    throw wrongType('The file is a web page or XML: open it in Excel and save it as .xlsx.');
  }
  if (head.filter(isControl).length > head.length / 64) {
    throw wrongType('The file is neither a workbook nor text.');
  }
  return 'text';
}

/** Text in UTF-16 without a BOM has its NULs all on one side; binary has them on both. */
function refuseWideEncoding(head: Buffer, hex: string): void {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = even + odd > head.length / 16;
  const oneSided = Math.min(even, odd) < Math.max(even, odd) / 8;
  if (/^(fffe|feff|0000feff)/.test(hex) || (many && oneSided)) {
    throw new TableRefused(
      'unsupported-encoding',
      'The file is in UTF-16 or UTF-32: save it as UTF-8 or GB18030.',
      { row: 1 },
    );
  }
}

/** Tab, line ends, form feed and the old end-of-file mark do stand in honest text. */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte);
}

function wrongType(message: string): TableRefused {
  return new TableRefused('wrong-file-type', message);
}

async function readHead(source: TableSource): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    parts.push(chunk.subarray(0, HEAD_BYTES - length));
    length += chunk.length;
    if (length >= HEAD_BYTES) break; // leaving the loop destroys the stream
  }
  return Buffer.concat(parts);
}
