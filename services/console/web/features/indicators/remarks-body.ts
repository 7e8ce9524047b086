import type { EvaluationRemarksBody, EvaluationRow } from '@seal/contracts/finance/indicators';

export interface Remark {
  reason?: string;
  measure?: string;
}

/** What was typed by the number of its row. */
export type Typed = Record<number, Remark>;

/** All remarks as they are to stand: what was typed over what was there; emptied ones go. */
export function remarksBody(rows: readonly EvaluationRow[], typed: Typed): EvaluationRemarksBody {
  const remarks = rows.flatMap(({ number, reason, measure }) => {
    const why = oneLine(typed[number]?.reason ?? reason);
    const what = oneLine(typed[number]?.measure ?? measure);
    if (why === '' && what === '') return [];
    return [{ number, ...(why ? { reason: why } : {}), ...(what ? { measure: what } : {}) }];
  });
  return { remarks };
}

/** The table's cells are single lines: a break that was typed or pasted becomes a space. */
function oneLine(text: string | null): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}
