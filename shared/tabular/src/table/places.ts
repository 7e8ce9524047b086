/**
 * A row's place in a file, unique and rising over its sheets, so that everything that is known by
 * row goes on so where a workbook has several: row 7 of the first sheet that is read is 7, of the
 * second 2,097,159. More than Excel's 1,048,576 rows, so that no two meet.
 */
const ROWS_A_SHEET = 2 ** 21;

export function placeOf(sheet: number, row: number): number {
  return sheet * ROWS_A_SHEET + row;
}

/** Which sheet of those that were read, from 0, and the row in it. */
export function sheetAndRow(place: number): { sheet: number; row: number } {
  return { sheet: Math.floor(place / ROWS_A_SHEET), row: place % ROWS_A_SHEET };
}
