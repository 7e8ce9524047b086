import type { Area } from './cell-reference.ts';
import type { BookFacts } from './cell-text.ts';
import type { Attributes, XmlHandler } from './feed-xml.ts';
import type { Merge } from './scan-sheet.ts';
import type { RawCell, RawRow } from '../table/table-types.ts';
import { areaOf, columnOf } from './cell-reference.ts';
import { rawCell } from './cell-text.ts';
import { feedXml } from './feed-xml.ts';
import { MergeFiller } from './fill-merged.ts';
import { MAX_READ_COLUMNS, MAX_ROW_CHARS, MAX_SHEET_ROWS } from '../table/limits.ts';
import { StringItem } from './string-item.ts';
import { type TableRefused, tableRefused } from '../table/table-refused.ts';

/** Array formulas under way in one row. More are made to have every cell compared with each. */
const MAX_AREAS = 100;

export async function* readSheet(
  chunks: AsyncIterable<Buffer>,
  book: BookFacts,
  merges: readonly Merge[],
): AsyncGenerator<RawRow> {
  const handler = new SheetHandler(book);
  const filler = new MergeFiller(merges);
  try {
    for await (const _ of feedXml(chunks, handler)) {
      for (const row of handler.takeRows()) yield filler.fill(row);
    }
  } catch (error) {
    // Whatever the chunks, all rows before the fault are handed on.
    for (const row of handler.takeRows()) yield filler.fill(row);
    throw error;
  }
}

class SheetHandler implements XmlHandler {
  readonly #book: BookFacts;
  readonly #item = new StringItem();
  #rows: RawRow[] = [];
  #inData = false;
  #row = 0;
  #rowChars = 0;
  #cells: (RawCell | undefined)[] = [];
  #column = -1;
  #type: string | undefined;
  #style = 0;
  #value: string | undefined;
  #isFormula = false;
  #inValue = false;
  #areas: Area[] = [];

  constructor(book: BookFacts) {
    this.#book = book;
  }

  takeRows(): RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  row(): number | undefined {
    return this.#row || undefined;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#inData = true;
    if (!this.#inData) return;
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#openFormula(attributes);
    else if (name === 'v') this.#openValue();
    else this.#item.open(name);
  }

  text(text: string): void {
    if (!this.#inData) return;
    if (!this.#inValue) return this.#item.add(text);
    this.#value = (this.#value ?? '') + text;
    if (this.#value.length > MAX_ROW_CHARS) throw this.#tooLong();
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'v') this.#inValue = false;
    else if (name === 'is') this.#value = this.#item.take();
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#rows.push({ row: this.#row, cells: this.#cells });
    else if (name === 'sheetData') this.#inData = false;
    else this.#item.close(name);
  }

  #openRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
    if (!Number.isSafeInteger(row) || row <= this.#row) throw this.#broken();
    if (row > MAX_SHEET_ROWS) {
      throw tableRefused('too-many-rows', { most: MAX_SHEET_ROWS }, { row });
    }
    this.#row = row;
    this.#rowChars = 0;
    this.#cells = [];
    this.#column = -1;
    this.#areas = this.#areas.filter(({ lastRow }) => lastRow >= row);
  }

  #openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    const column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (column === undefined || column <= this.#column) {
      throw this.#broken();
    }
    this.#column = column;
    this.#type = attributes['t'];
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = undefined;
    this.#isFormula = this.#areas.some((a) => column >= a.firstColumn && column <= a.lastColumn);
  }

  #openValue(): void {
    this.#inValue = true;
    this.#value = '';
  }

  /** The other cells that an array formula fills hold a bare value, computed all the same. */
  #openFormula(attributes: Attributes): void {
    this.#isFormula = true;
    const kind = attributes['t'];
    if (kind !== 'array' && kind !== 'dataTable') return;
    const area = areaOf(attributes['ref'] ?? '');
    if (area) this.#areas.push(area);
    if (this.#areas.length > MAX_AREAS) throw this.#broken();
  }

  #closeCell(): void {
    const cell = rawCell(
      {
        type: this.#type,
        style: this.#style,
        value: this.#value,
        isFormula: this.#isFormula,
      },
      this.#book,
    );
    if (cell === undefined || this.#column >= MAX_READ_COLUMNS) return;
    this.#cells[this.#column] = cell;
    if (typeof cell === 'string') this.#rowChars += cell.length;
    if (this.#rowChars > MAX_ROW_CHARS) throw this.#tooLong();
  }

  #tooLong(): TableRefused {
    return tableRefused('row-too-long', { row: this.#row }, { row: this.#row });
  }

  #broken(): TableRefused {
    return tableRefused('broken-row', { row: this.#row }, { row: this.#row });
  }
}
