import type { ImportRow, RefusedRow } from '@seal/contracts/common/import';
import type { FileStore } from '@seal/platform/files/file-store';
import type { Headers, ImportKind } from './import-kind.ts';
import { readRows } from './read-rows.ts';

/**
 * Rows of the file as it was uploaded, beside what was wrong with each. The file is read up to the
 * last of them; a row whose cells could not be told apart has none.
 */
export async function readRefusedRows<K extends string>(
  files: FileStore,
  fileId: string,
  kind: ImportKind<K>,
  wanted: readonly Wanted[],
): Promise<RefusedRow[]> {
  const left = new Set(wanted.map(({ place }) => place));
  const cells = new Map<number, RefusedRow['cells']>();
  for await (const event of left.size > 0 ? readRows(files, fileId, kind) : []) {
    if ('failure' in event) break;
    const { headers, row } = event;
    if (!left.delete(row.row)) continue;
    if ('cells' in row) cells.set(row.row, toCells(kind, headers, row.cells));
    if (left.size === 0) break;
  }
  return wanted.map(({ place, view }) => ({ ...view, cells: cells.get(place) ?? [] }));
}

/** A row by its place in the file, and as it is answered. */
export interface Wanted {
  place: number;
  view: ImportRow;
}

/** In the order of the kind's columns; one that the file has is there even where it is empty. */
function toCells<K extends string>(
  { columns }: ImportKind<K>,
  headers: Headers<K>,
  cells: Partial<Record<K, string>>,
): RefusedRow['cells'] {
  return columns.flatMap(({ key }) => {
    const header = headers[key];
    return header === undefined ? [] : [{ header, text: cells[key] ?? '' }];
  });
}
