import type { EvaluationRemarksBody } from '@seal/contracts/finance/indicators';
import type { Remarks } from './evaluate.ts';

export interface RemarksEntry {
  version: number;
  act: 'remarked';
  actor: { id: string; name: string };
  at: Date;
  token: string;
  data: { remarks: Remarks };
}

/** The remarks of a project's self-evaluation: its newest entry is what stands. */
export interface RemarksDocument {
  /** The project's id. */
  _id: string;
  version: number;
  remarks: Remarks;
  history: RemarksEntry[];
}

/** The remarks of a body, by the indicator's number; one that says nothing is none. */
export function toRemarks({ remarks }: EvaluationRemarksBody): Remarks {
  const said = remarks.filter((it) => it.reason !== undefined || it.measure !== undefined);
  return Object.fromEntries(
    said.map(({ number, reason = null, measure = null }) => [String(number), { reason, measure }]),
  );
}
