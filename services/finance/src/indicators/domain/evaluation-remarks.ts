import type { EvaluationRemarksBody } from '@seal/contracts/finance/indicators';
import type { Aggregate } from '@seal/kernel/aggregate/history';
import type { Remarks } from './evaluate.ts';

/** The remarks of a project's self-evaluation: its newest entry is what stands. */
export interface RemarksDocument extends Aggregate<{ remarks: Remarks }> {
  /** The project's id. */
  _id: string;
  remarks: Remarks;
}

/** Before anything was remarked. */
export function noRemarks(projectId: string): RemarksDocument {
  return { _id: projectId, version: 0, remarks: {}, history: [] };
}

/** The remarks of a body, by the indicator's number; one that says nothing is none. */
export function toRemarks({ remarks }: EvaluationRemarksBody): Remarks {
  const said = remarks.filter((it) => it.reason !== undefined || it.measure !== undefined);
  return Object.fromEntries(
    said.map(({ number, reason = null, measure = null }) => [String(number), { reason, measure }]),
  );
}
