import type { CaseBookLine, SpotCheckBookLine } from '@seal/contracts/common/books';
import type { Facts } from './facts.ts';
import { counts, fallsShort, isLeftOut, type Judged, type Judgement } from './judged.ts';

/**
 * Indicator 7, after-sales service and software docking: of the cases that are closed or over due
 * and the sets that a spot check looked at, the cases closed in time and conforming and the sets
 * found docked.
 */
export function judgeService(facts: Facts): Judgement {
  const { books, had } = facts;
  const cases = books.cases.filter((it) => had(it.openedAt)).map((it) => judgeCase(it, facts));
  const checks = books['spot-checks']
    .filter((it) => had(it.drawnAt))
    .map((it) => judgeCheck(it, facts));
  return { records: [...cases, ...checks] };
}

function judgeCase(it: CaseBookLine, { had, orderOf }: Facts): Judged {
  const subject = { key: it.caseId, order: orderOf(it.orderId), at: it.closedAt ?? it.dueAt };
  if (it.closedAt === null || !had(it.closedAt)) {
    if (!had(it.dueAt)) return isLeftOut(subject, 'not-yet-due');
    return fallsShort({ ...subject, at: it.dueAt }, 'overdue-open');
  }
  if (it.conforms === null) return isLeftOut(subject, 'not-judged');
  if (!it.conforms) return fallsShort(subject, 'not-conforming');
  // Without a due time, where the calendar does not reach so far, there is nothing to be late for.
  const inTime = it.dueAt === null || Date.parse(it.closedAt) <= Date.parse(it.dueAt);
  return inTime ? counts(subject) : fallsShort(subject, 'closed-late');
}

function judgeCheck(it: SpotCheckBookLine, { had, orderOf }: Facts): Judged {
  const key = `${it.spotCheckId}/${it.orderId}`;
  const subject = { key, order: orderOf(it.orderId), at: it.checkedAt };
  if (it.docked === null || !had(it.checkedAt)) return isLeftOut(subject, 'not-checked');
  return it.docked ? counts(subject) : fallsShort(subject, 'not-docked');
}
