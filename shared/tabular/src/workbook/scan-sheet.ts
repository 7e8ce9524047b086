import { areaOf } from './cell-reference.ts';
import { MAX_MERGES } from '../table/limits.ts';
import { tableRefused } from '../table/table-refused.ts';

/** A merged area, rows from 1 and columns from 0, both ends included. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface SheetScan {
  /** By first row. */
  readonly merges: readonly Merge[];
}

const BEGIN = Buffer.from('mergeCells');
/** The longest list that is kept. 40 bytes name one area. */
const MAX_LIST_BYTES = MAX_MERGES * 40;

/**
 * What of a sheet must be known before its first row, and stands behind the last: the merged areas.
 * It is looked for as bytes, which costs a tenth of reading the sheet.
 */
export async function scanSheet(chunks: AsyncIterable<Buffer>): Promise<SheetScan> {
  let kept: Buffer[] | undefined;
  let keptBytes = 0;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (kept) {
      kept.push(chunk);
      keptBytes += chunk.length;
      if (keptBytes > MAX_LIST_BYTES) break;
      continue;
    }
    const joined = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const begin = joined.indexOf(BEGIN);
    if (begin >= 0) kept = [joined.subarray(begin)];
    else tail = Buffer.from(joined.subarray(-BEGIN.length));
  }
  return { merges: kept ? mergesIn(Buffer.concat(kept).toString('latin1')) : [] };
}

function mergesIn(text: string): Merge[] {
  const end = text.indexOf('</');
  const list = end < 0 ? text : text.slice(0, listEnd(text));
  const merges: Merge[] = [];
  for (const [, reference = ''] of list.matchAll(/\bref\s*=\s*["']([A-Z\d:]{1,24})["']/g)) {
    const area = areaOf(reference);
    if (area) merges.push(area);
    if (merges.length > MAX_MERGES) throw tableRefused('broken-file', { part: 'mergeCells' });
  }
  return merges.sort((a, b) => a.firstRow - b.firstRow);
}

function listEnd(text: string): number {
  const match = /<\/(?:\w+:)?mergeCells\s*>/.exec(text);
  return match ? match.index : text.length;
}
