import type { Column, RawCell, RawRow, RowProblem } from './table-types.ts';
import { cellText } from '../workbook/cell-text.ts';
import { findHeader, type HeaderNames, headerNames } from './match-header.ts';

export interface Preamble<K extends string> {
  readonly cells: Partial<Record<K, string>>;
  /** A required label that is missing is reported at the header's place, row 1. */
  readonly problems: readonly RowProblem[];
}

/**
 * Reads rows of labels with their values to the right or behind a colon, as invoices have them
 * above their lines. A label met twice with two values is a problem: which holds is not ours to
 * guess.
 */
export function readPreamble<K extends string>(
  rows: readonly RawRow[],
  labels: readonly Column<K>[],
): Preamble<K> {
  const names = headerNames(labels);
  const kindOf = new Map(labels.map(({ key, kind }) => [key, kind]));
  const cells: Partial<Record<K, string>> = {};
  const problems: RowProblem[] = [];
  const met = new Map<K, string>();
  const take = (row: number, key: K, column: string, value: RawCell | undefined): void => {
    const text = value === undefined ? undefined : cellText(value, kindOf.get(key));
    const before = met.get(key);
    if (before !== undefined) {
      // Said twice alike it is said once.
      if (typeof text === 'string' && text.trim() === before) return;
      const problem = { code: 'repeated-label', params: { label: column }, column } as const;
      problems.push({ row, problem });
    } else if (typeof text === 'object') problems.push({ row, problem: { ...text, column } });
    else if (text !== undefined) cells[key] = text;
    met.set(key, typeof text === 'string' ? text.trim() : '');
  };
  for (const { row, cells: raws } of rows) {
    for (const [index, cell] of raws.entries()) {
      if (typeof cell !== 'string') continue;
      for (const part of labelledParts(cell)) {
        const key = labelIn(part.label, names);
        if (key === undefined) continue;
        const next = raws.slice(index + 1).find((one) => one !== undefined);
        const isLabel =
          typeof next === 'string' &&
          labelledParts(next).some((it) => labelIn(it.label, names) !== undefined);
        take(row, key, part.label, part.value ?? (isLabel ? undefined : next));
      }
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

/** The same amount in capitals, which is compared by nobody here. */
const IN_CAPITALS = /大写/u;

function labelIn<K extends string>(label: string, names: HeaderNames<K>): K | undefined {
  return IN_CAPITALS.test(label) ? undefined : findHeader(label, names)?.key;
}

/**
 * What a cell has of labels: one alone, or one and more with their values behind a colon
 * (`发票号码：2613… 开票日期：2026年11月25日 10:23`).
 */
function labelledParts(text: string): { label: string; value?: string }[] {
  const trimmed = text.trim();
  const parts = trimmed.split(/[\s,，;；]+(?=[^\s:：\d]{2,20}[:：])/u);
  return parts.map((part) => {
    const colon = part.search(/[:：]/u);
    const value = colon < 0 ? '' : part.slice(colon + 1).trim();
    if (value === '') return { label: part.replace(/[:：]$/u, '').trim() };
    return { label: part.slice(0, colon).trim(), value };
  });
}
