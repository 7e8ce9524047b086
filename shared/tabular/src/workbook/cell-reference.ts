import { MAX_COLUMNS } from '../table/limits.ts';

/** `AB12` is column 27 (from 0); undefined when it is no reference Excel could hold. */
export function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : undefined;
}

export interface Area {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** `B2:D9`, as an array formula or a merge names its cells. */
export function areaOf(reference: string): Area | undefined {
  const [first = '', last = first] = reference.split(':');
  const firstColumn = columnOf(first);
  const lastColumn = columnOf(last);
  const firstRow = Number(/\d+$/.exec(first)?.[0]);
  const lastRow = Number(/\d+$/.exec(last)?.[0]);
  if (firstColumn === undefined || lastColumn === undefined || !firstRow || !lastRow) {
    return undefined;
  }
  return { firstColumn, lastColumn, firstRow, lastRow };
}
