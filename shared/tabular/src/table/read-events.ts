import type { CellNote, Column, Problem, RawCell, RawRow, TableEvent } from './table-types.ts';
import { saying } from '@seal/contracts/common/import-words';
import { cellText } from '../workbook/cell-text.ts';
import type { Format, Header } from './find-header.ts';
import { type NoRecord, noRecord } from './foot-rows.ts';
import { placeOf } from './places.ts';
import { tableRefused } from './table-refused.ts';
import { isBlank } from './table-types.ts';

export interface RowContext<K extends string> {
  readonly format: Format<K>;
  readonly header: Header<K>;
  /** Which of the sheets that are read this is, from 0. */
  readonly sheet: number;
  readonly refuseWideRows: boolean;
  onNoRecord(row: RawRow, why: NoRecord): void;
}

/** Turns each row below a header that isn't blank into an event, or passes it over by name. */
export class RowReader<K extends string> {
  readonly #context: RowContext<K>;
  readonly #required: ReadonlySet<K>;
  readonly #columns: ReadonlyMap<K, Column<K>>;

  constructor(context: RowContext<K>) {
    const { columns } = context.format;
    this.#context = context;
    this.#columns = new Map(columns.map((column) => [column.key, column]));
    this.#required = new Set(columns.filter(({ required }) => required).map(({ key }) => key));
    this.#refuseRepeated();
  }

  read(raw: RawRow): TableEvent<K> | undefined {
    if (isBlank(raw.cells)) return undefined;
    const { header, sheet, onNoRecord } = this.#context;
    const why = noRecord(raw, header, this.#required);
    if (why) {
      onNoRecord(raw, why);
      return undefined;
    }
    const row = placeOf(sheet, raw.row);
    const extra = this.#extraCells(raw);
    if (extra > 0) return { row, problem: { code: 'too-many-cells', params: { extra } } };
    return this.#rowEvent(row, raw);
  }

  #rowEvent(row: number, raw: RawRow): TableEvent<K> {
    const cells: Partial<Record<K, string>> = {};
    const problems: Partial<Record<K, Problem>> = {};
    const notes: CellNote[] = [];
    let hasProblems = false;
    for (const { key, index, header: column } of this.#context.header.columns) {
      const cell = raw.cells[index];
      if (cell === undefined) continue;
      const isMerged = raw.merged?.has(index) ?? false;
      const wanted = this.#columns.get(key);
      if (isMerged && wanted?.mergedOnce) continue;
      const text = cellText(cell, wanted?.kind);
      if (typeof text === 'string') {
        cells[key] = text;
        if (typeof cell !== 'string') noteCell(notes, column, cell, text);
        if (isMerged) notes.push({ column, saying: saying('merged-cell', {}) });
        continue;
      }
      const problem = { ...text, column };
      if (this.#required.has(key)) return { row, problem };
      problems[key] = problem;
      hasProblems = true;
    }
    return {
      row,
      cells,
      ...(hasProblems ? { problems } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    };
  }

  #extraCells({ cells }: RawRow): number {
    if (!this.#context.refuseWideRows) return 0;
    const beyond = cells.slice(this.#context.header.width);
    return isBlank(beyond) ? 0 : beyond.findLastIndex((cell) => cell !== undefined) + 1;
  }

  #refuseRepeated(): void {
    const { header } = this.#context;
    const repeated = header.repeated.find(({ key }) => this.#required.has(key));
    if (!repeated) return;
    const { row } = header;
    const { column } = repeated;
    throw tableRefused('repeated-column', { row, column }, { row, column });
  }
}

function noteCell(notes: CellNote[], column: string, cell: RawCell, value: string): void {
  if (typeof cell === 'string') return;
  const isComputed = 'computed' in cell || ('isComputed' in cell && cell.isComputed);
  if (isComputed) notes.push({ column, saying: saying('computed-value', {}) });
  if ('number' in cell && cell.asTime !== undefined && cell.asTime === value) {
    notes.push({ column, saying: saying('serial-as-time', { number: cell.number, value }) });
  }
}
