import type { Understood } from '@seal/contracts/common/import';
import type { RawCell, RawRow } from './table-types.ts';
import { MOST_NAMED } from './limits.ts';

export function nothingUnderstood(): Understood {
  return { sheets: [], passedSheets: [], passedRowCount: 0, passedRows: [] };
}

export function passRow(
  understood: Understood,
  sheet: string | null,
  { row, cells }: RawRow,
  why: Understood['passedRows'][number]['why'],
): void {
  understood.passedRowCount += 1;
  if (understood.passedRows.length >= MOST_NAMED) return;
  const text = cells.map(textOf).find((it) => it !== '') ?? '';
  understood.passedRows.push({ sheet, row, why, text: text.slice(0, 60) });
}

function textOf(cell: RawCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  return 'computed' in cell ? cell.computed : 'number' in cell ? cell.number : '';
}
