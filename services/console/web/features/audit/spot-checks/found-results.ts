import type { SpotCheck, SpotCheckResultsBody } from '@seal/contracts/engraving/spot-check';

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

/** What is left to be saved: an order of which half is known keeps what was entered. */
export function stillEntered(entered: Entered, saved: SpotCheckResultsBody['results']): Entered {
  const done = new Set(saved.map(({ orderId }) => orderId));
  return Object.fromEntries(Object.entries(entered).filter(([orderId]) => !done.has(orderId)));
}
