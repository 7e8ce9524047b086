import type { Column, RawCell, RawRow, RowProblem } from './table-types.ts';
import { cellText } from '../workbook/cell-text.ts';
import { foldHeader } from './fold-header.ts';

export interface Preamble<K extends string> {
  readonly cells: Partial<Record<K, string>>;
  /** A required label that is missing is reported at the header's place, row 1. */
  readonly problems: readonly RowProblem[];
}

/**
 * Reads rows of labels with their values to the right, as invoices have them above their lines. A
 * label may end in a colon. A label met twice is a problem: which value holds is not ours to guess.
 */
export function readPreamble<K extends string>(
  rows: readonly RawRow[],
  labels: readonly Column<K>[],
): Preamble<K> {
  const keyOf = new Map(
    labels.flatMap(({ key, headers }) => headers.map((name) => [foldLabel(name), key] as const)),
  );
  const isLabel = (cell: RawCell | undefined): boolean =>
    typeof cell === 'string' && keyOf.has(foldLabel(cell));
  const kindOf = new Map(labels.map(({ key, kind }) => [key, kind]));
  const cells: Partial<Record<K, string>> = {};
  const problems: RowProblem[] = [];
  const met = new Set<K>();
  for (const raw of rows) {
    for (const [index, cell] of raw.cells.entries()) {
      const key = typeof cell === 'string' ? keyOf.get(foldLabel(cell)) : undefined;
      if (typeof cell !== 'string' || key === undefined) continue;
      const column = cell.trim();
      const value = raw.cells.slice(index + 1).find((one) => one !== undefined);
      const text = value === undefined ? undefined : cellText(value, kindOf.get(key));
      if (met.has(key)) {
        const problem = { code: 'repeated-label', params: { label: column }, column } as const;
        problems.push({ row: raw.row, problem });
      } else if (typeof text === 'object') {
        problems.push({ row: raw.row, problem: { ...text, column } });
      } else if (text !== undefined && !isLabel(value)) cells[key] = text;
      met.add(key);
    }
  }
  for (const { key, headers, required } of labels) {
    if (!required || met.has(key)) continue;
    const column = headers[0] ?? key;
    const problem = { code: 'missing-label', params: { label: column }, column } as const;
    problems.push({ row: 1, problem });
  }
  return { cells, problems };
}

function foldLabel(text: string): string {
  return foldHeader(text).replace(/:$/, '');
}
