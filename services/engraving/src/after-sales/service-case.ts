import type { CaseBody, CaseClosingBody, CaseKind } from '@seal/contracts/engraving/after-sales';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { defaultCaseDays, type Project } from '@seal/contracts/projects/project';
import type { Decision } from '@seal/kernel/aggregate/change-aggregate';
import type { Person, Repeat } from '@seal/kernel/aggregate/history';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Recorded } from '@seal/kernel/aggregate/record';
import { startClock, type WorkingDayClock } from '../deadlines/exports.ts';

/** What acts change of a case. */
export interface CaseStanding {
  dueAt: Date | null;
  calendarVersion: string | null;
  closedAt: Date | null;
  conforms: boolean | null;
  outcome: string | null;
}

/**
 * An after-sales or software-docking case (印章后续服务、软件对接). It is open from when it comes in
 * until the bureau says what came of it and whether that conforms; being overdue is told by the
 * instant, not stored.
 */
export interface ServiceCase extends Recorded<CaseStanding>, WorkingDayClock, CaseStanding {
  kind: CaseKind;
  orderId: string | null;
  what: string;
}

/** A project from before there was the setting doesn't carry it. */
type Terms = Pick<Project, 'deadline'> & Partial<Pick<Project, 'caseDays'>>;

export function draftCase(
  projectId: string,
  { kind, orderId, what }: CaseBody,
  terms: Terms,
  made: { id: string; actor: Person; at: Date; token: string },
  repeat: Repeat | undefined,
): ServiceCase {
  const { afterSales, docking } = terms.caseDays ?? defaultCaseDays;
  const days = kind === 'docking' ? docking : afterSales;
  const clock = startClock(made.at, days, terms.deadline.hours);
  const { dueAt, calendarVersion } = clock;
  const standing = { dueAt, calendarVersion, closedAt: null, conforms: null, outcome: null };
  const { actor, at, token } = made;
  return {
    _id: made.id,
    projectId,
    kind,
    orderId: orderId ?? null,
    what,
    ...clock,
    ...standing,
    version: 1,
    history: [{ version: 1, act: 'case-opened', actor, at, token, data: standing, ...repeat }],
    ...(repeat ? { creationKey: repeat.key } : {}),
  };
}

/** Refused: case-closed. */
export function decideCaseClosing(
  opened: ServiceCase,
  { conforms, outcome }: CaseClosingBody,
  closedAt: Date,
): Outcome<Decision<ServiceCase>, Refused> {
  if (opened.closedAt) return refuse('case-closed');
  return ok({ act: 'case-closed', data: { closedAt, conforms, outcome }, note: outcome });
}

/** Where its clock stands. */
export const caseClock = {
  clockOf: (it: ServiceCase): WorkingDayClock => it,
  toData: (_: ServiceCase, { dueAt, calendarVersion }: WorkingDayClock) => ({
    dueAt,
    calendarVersion,
  }),
};
