import type { Case as CaseAnswer } from '@seal/contracts/engraving/after-sales';
import type { CaseBookLine } from '@seal/contracts/common/books';
import { isoOrNull, toHistoryView } from '@seal/platform/http/history-view';
import { isOverdue } from '../deadlines/exports.ts';
import type { ServiceCase } from './service-case.ts';

export function toCaseView(opened: ServiceCase, now: Date): CaseAnswer {
  return {
    id: opened._id,
    kind: opened.kind,
    orderId: opened.orderId,
    what: opened.what,
    openedAt: opened.openedAt.toISOString(),
    workingDays: opened.workingDays,
    dueAt: isoOrNull(opened.dueAt),
    overdue: isOverdue(opened.dueAt, opened.closedAt, now),
    closedAt: isoOrNull(opened.closedAt),
    conforms: opened.conforms,
    outcome: opened.outcome,
    version: opened.version,
    history: toHistoryView(opened.history),
  };
}

/** A case as a line of its book: nothing that a person typed. */
export function* caseLines(opened: ServiceCase): Generator<CaseBookLine> {
  yield {
    caseId: opened._id,
    kind: opened.kind,
    orderId: opened.orderId,
    openedAt: opened.openedAt.toISOString(),
    dueAt: isoOrNull(opened.dueAt),
    closedAt: isoOrNull(opened.closedAt),
    conforms: opened.conforms,
  };
}
