import type { TableSource } from '../table/table-types.ts';
import { tableRefused } from '../table/table-refused.ts';

/** Enough for every magic number and a header row; larger only delays the answer. */
const HEAD_BYTES = 4_096;

const PICTURES: readonly (readonly [magic: string, kind: string])[] = [
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['424d', 'BMP'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
];
const ARCHIVES: readonly (readonly [magic: string, kind: string])[] = [
  ['1f8b', 'gzip'],
  ['526172211a07', 'RAR'],
  ['377abcaf271c', '7z'],
];
const OTHERS: readonly (readonly [magic: string, kind: string])[] = [
  ['7b5c727466', 'RTF'],
  ['7f454c46', 'ELF'],
];

export type FileKind = 'workbook' | 'text' | 'utf-16le' | 'utf-16be' | 'compound' | 'markup';

/** What the bytes say, whatever the file's name says. */
export async function sniffFile(source: TableSource): Promise<FileKind> {
  const head = await readHead(source);
  if (head.length === 0) throw tableRefused('empty-file', {});
  const hex = head.subarray(0, 8).toString('hex');
  if (/^504b(0304|0506|0708)/.test(hex)) return 'workbook';
  if (hex === 'd0cf11e0a1b11ae1') return 'compound';
  refuseForeign(head, hex);
  const wide = wideEncoding(head, hex);
  if (wide) return wide;
  const start = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (/^mime-version:|^content-type:\s*multipart\/related/m.test(start)) {
    throw tableRefused('is-mhtml', {});
  }
  // Several government platforms export a web page or SpreadsheetML and call it .xls.
  if (
    /^<(?:\?xml|!doctype|!--|html|head|body|table|meta|style|div|form|center|p|span)\b/.test(start)
  ) {
    return 'markup';
  }
  if (head.filter(isControl).length > head.length / 64)
    throw tableRefused('is-other', { kind: '' });
  return 'text';
}

function refuseForeign(head: Buffer, hex: string): void {
  const kindIn = (list: typeof PICTURES): string | undefined =>
    list.find(([magic]) => hex.startsWith(magic))?.[1];
  // Some programs put a line before the mark; readers of PDF look for it in the first kilobyte.
  if (head.subarray(0, 1_024).includes('%PDF-')) throw tableRefused('is-pdf', {});
  const picture = kindIn(PICTURES);
  if (picture && (picture !== 'BMP' || !isPlain(head)))
    throw tableRefused('is-picture', { kind: picture });
  if (head.toString('latin1', 0, 4) === 'RIFF') throw tableRefused('is-picture', { kind: 'WebP' });
  const archive = kindIn(ARCHIVES);
  if (archive) throw tableRefused('is-archive', { kind: archive });
  const other = kindIn(OTHERS);
  if (other) throw tableRefused('is-other', { kind: other });
}

/** `BM`, the mark of a BMP, may well begin a text. */
function isPlain(head: Buffer): boolean {
  return !head.some((byte) => byte < 0x20 && isControl(byte));
}

/** Text in UTF-16 without a mark has its NULs all on one side; binary has them on both. */
function wideEncoding(head: Buffer, hex: string): 'utf-16le' | 'utf-16be' | undefined {
  if (/^(0000feff|fffe0000)/.test(hex)) throw tableRefused('wide-encoding', {}, { row: 1 });
  if (hex.startsWith('fffe')) return 'utf-16le';
  if (hex.startsWith('feff')) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = even + odd > head.length / 16;
  const oneSided = Math.min(even, odd) < Math.max(even, odd) / 8;
  if (many && oneSided) throw tableRefused('unmarked-encoding', {}, { row: 1 });
  return undefined;
}

/** Tab, line ends, form feed and the old end-of-file mark do stand in honest text. */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte);
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
