import type { FormatShows } from './read-styles.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { ColumnKind, NumberCell, Problem, RawCell } from '../table/table-types.ts';
import { dateText, isoDateText, likelyTime } from './date-text.ts';
import { numberText } from './number-text.ts';

export interface SheetCell {
  /** `t` of the cell: what its value is. Absent means a number. */
  readonly type: string | undefined;
  readonly style: number;
  /** Undefined where nothing is stored: a formula that was never computed has no value. */
  readonly value: string | undefined;
  readonly isFormula: boolean;
}

export interface BookFacts {
  readonly strings: SharedStrings;
  readonly formatShows: FormatShows;
  readonly startsIn1904: boolean;
}

/** The cell as it is stored; undefined when it is empty. A formula's is its last result. */
export function rawCell(cell: SheetCell, book: BookFacts): RawCell | undefined {
  const stored = storedCell(cell, book);
  if (!cell.isFormula) return stored;
  if (stored === undefined) {
    // Programs that can't compute leave it empty; an empty text is what a formula may come to.
    const isEmptyText = cell.type === 'str' && cell.value !== undefined;
    return isEmptyText ? undefined : { code: 'formula-cell', params: {} };
  }
  if (typeof stored === 'string') return { computed: stored };
  return 'number' in stored ? { ...stored, isComputed: true } : stored;
}

function storedCell(
  { type, style, value }: SheetCell,
  book: BookFacts,
): string | NumberCell | Problem | undefined {
  if (value === undefined || value === '') return undefined;
  switch (type) {
    case 's':
      return sharedText(value, book.strings);
    case 'inlineStr':
    case 'str':
      return value;
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return { code: 'error-cell', params: { value: value.slice(0, 20) } };
    case 'd':
      return isoDateText(value);
    default:
      return numberCell(value, style, book);
  }
}

function numberCell(
  value: string,
  style: number,
  { formatShows, startsIn1904 }: BookFacts,
): string | NumberCell | Problem {
  const shows = formatShows(style);
  if (shows !== 'number') return dateText(value, startsIn1904, shows === 'day');
  const asTime = likelyTime(value, startsIn1904);
  return asTime === undefined ? { number: value } : { number: value, asTime };
}

function sharedText(index: string, strings: SharedStrings): string | Problem | undefined {
  const text = /^\d{1,9}$/.test(index) ? strings.get(Number(index)) : undefined;
  if (text === undefined) return { code: 'missing-text', params: { value: index.slice(0, 20) } };
  return text === '' ? undefined : text;
}

/** A cell once its column is known: its text, or why that can't be relied on. */
export function cellText(cell: RawCell, kind: ColumnKind = 'text'): string | Problem {
  if (typeof cell === 'string') return cell;
  if ('computed' in cell) return cell.computed;
  if (!('number' in cell)) return cell;
  if (kind === 'amount') return cell.number;
  if (kind === 'time' && cell.asTime !== undefined) return cell.asTime;
  return numberText(cell.number);
}
