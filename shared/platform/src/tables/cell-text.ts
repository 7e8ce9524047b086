import type { IsDateStyle } from './read-styles.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Problem, RawCell } from './table-types.ts';
import { dateText, isoDateText } from './date-text.ts';
import { numberText } from './number-text.ts';

export interface SheetCell {
  /** `t` of the cell: what its value is. Absent means a number. */
  readonly type: string | undefined;
  readonly style: number;
  readonly value: string;
  readonly isFormula: boolean;
}

export interface BookFacts {
  readonly strings: SharedStrings;
  readonly isDateStyle: IsDateStyle;
  readonly startsIn1904: boolean;
}

const FORMULA: Problem = {
  code: 'formula-cell',
  message: 'The cell is computed by a formula: paste it as a value.',
};

/** The cell as text; undefined when it is empty. A formula's stored result is never believed. */
export function cellText(cell: SheetCell, book: BookFacts): RawCell | undefined {
  if (cell.isFormula) return FORMULA;
  if (cell.value === '') return undefined;
  switch (cell.type) {
    case 's':
      return sharedText(cell.value, book.strings);
    case 'inlineStr':
    case 'str':
      return cell.value;
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return { code: 'error-cell', message: `The cell shows the error ${cell.value}.` };
    case 'd':
      return isoDateText(cell.value);
    default:
      return book.isDateStyle(cell.style)
        ? dateText(cell.value, book.startsIn1904)
        : numberText(cell.value);
  }
}

function sharedText(index: string, strings: SharedStrings): RawCell | undefined {
  const text = /^\d{1,9}$/.test(index) ? strings.get(Number(index)) : undefined;
  if (text === undefined) {
    return { code: 'error-cell', message: `The cell refers to text ${index}, which is not there.` };
  }
  return text === '' ? undefined : text;
}
