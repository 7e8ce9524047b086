import type { EvaluationRemarks, IndicatorRecord } from '@seal/contracts/finance/indicators';
import type { RemarksDocument } from '../domain/evaluation-remarks.ts';
import type { Judged } from '../domain/judged.ts';

/** A record behind a figure, with what leads on to it. */
export function viewRecord({ order, registration, ...judged }: Judged): IndicatorRecord {
  return {
    key: judged.key,
    part: judged.part,
    reason: judged.reason,
    registrationId: registration?.registrationId ?? order?.registrationId ?? null,
    orderId: order?.orderId ?? registration?.orderId ?? null,
    orderNumber: order?.orderNumber ?? null,
    uscc: registration?.uscc ?? order?.uscc ?? null,
    enterpriseName: registration?.enterpriseName ?? order?.enterpriseName ?? null,
    amount: judged.amount,
    at: judged.at,
  };
}

/** The remarks as answered; before the first they are none, at version 0. */
export function viewRemarks(written: RemarksDocument | undefined): EvaluationRemarks {
  const last = written?.history.at(-1);
  return {
    remarks: Object.entries(written?.remarks ?? {})
      .map(([number, it]) => ({ number: Number(number), ...it }))
      .toSorted((a, b) => a.number - b.number),
    version: written?.version ?? 0,
    changedAt: last?.at.toISOString() ?? null,
    changedBy: last?.actor.name ?? null,
  };
}
