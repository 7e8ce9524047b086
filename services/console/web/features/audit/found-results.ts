import type { SpotCheck, SpotCheckResultsBody } from '@seal/contracts/spot-check';

export type SampleRow = SpotCheck['rows'][number];

/** What was entered of one order, over what is recorded of it. */
export type Found = Partial<Pick<SampleRow, 'materialConforms' | 'docked' | 'note'>>;

/** What was entered by order. */
export type Entered = Record<string, Found>;

/** The orders of which something was entered and both questions are answered. */
export function foundResults(
  rows: readonly SampleRow[],
  entered: Entered,
): SpotCheckResultsBody['results'] {
  return rows.flatMap((row) => {
    const found = entered[row.orderId];
    const { materialConforms, docked, note } = { ...row, ...found };
    if (!found || materialConforms === null || docked === null) return [];
    const text = note?.trim();
    return [{ orderId: row.orderId, materialConforms, docked, ...(text ? { note: text } : {}) }];
  });
}
