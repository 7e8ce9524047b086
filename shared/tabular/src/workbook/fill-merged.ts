import type { Merge } from './scan-sheet.ts';
import type { RawCell, RawRow } from '../table/table-types.ts';

/** A merge over so many columns is a title, or words below the table. */
const BANNER_COLUMNS = 4;

interface Open extends Merge {
  cell: RawCell | undefined;
}

/**
 * Gives the rows of a merged area what its first row has: a person sees it beside all of them. Only
 * downwards: what is merged across belongs to its first column.
 */
export class MergeFiller {
  readonly #merges: readonly Merge[];
  #next = 0;
  /** The areas under way, by column: where areas overlap, the later counts. */
  #open = new Map<number, Open>();

  constructor(merges: readonly Merge[]) {
    this.#merges = merges;
  }

  fill(row: RawRow): RawRow {
    if (this.#open.size === 0 && this.#next >= this.#merges.length) return row;
    let isBanner = false;
    for (; this.#next < this.#merges.length; this.#next += 1) {
      const merge = this.#merges[this.#next]!;
      if (merge.firstRow > row.row) break;
      const isOwn = merge.firstRow === row.row;
      if (isOwn && merge.lastColumn - merge.firstColumn + 1 >= BANNER_COLUMNS) {
        isBanner ||= row.cells[merge.firstColumn] !== undefined;
      }
      if (merge.lastRow <= merge.firstRow || merge.lastRow < row.row) continue;
      const cell = isOwn ? row.cells[merge.firstColumn] : undefined;
      this.#open.set(merge.firstColumn, { ...merge, cell });
    }
    const filled = this.#fillDown(row);
    return isBanner ? { ...filled, isBanner } : filled;
  }

  #fillDown(row: RawRow): RawRow {
    let cells: (RawCell | undefined)[] | undefined;
    const merged = new Set<number>();
    for (const [column, open] of this.#open) {
      if (open.lastRow < row.row) {
        this.#open.delete(column);
        continue;
      }
      if (open.firstRow === row.row || open.cell === undefined) continue;
      cells ??= [...row.cells];
      if (cells[column] !== undefined) continue;
      cells[column] = open.cell;
      merged.add(column);
    }
    return cells ? { ...row, cells, merged } : row;
  }
}
