import type { OrderBookLine } from '@seal/contracts/common/books';
import { type Facts, isCompleteSet } from './facts.ts';
import { counts, fallsShort, isLeftOut, type Judged, type Judgement } from './judged.ts';

type Seal = OrderBookLine['seals'][number];

/**
 * Indicator 2, material: of the seals of complete sets, those of a material that the project names
 * and that failed neither acceptance nor a spot check. A check is of a set: one found wrong takes
 * all its seals along. How many were checked on site at all stands in the notes.
 */
export function judgeMaterial({ books, terms, had, failedSpotCheck }: Facts): Judgement {
  const conforming = new Set<string>(terms.materials);
  let unchecked = 0;
  const faultOf = ({ orderId }: OrderBookLine, { material, passed }: Seal) => {
    if (!conforming.has(material)) return 'material-not-conforming';
    if (passed === false) return 'failed-acceptance';
    return failedSpotCheck.has(orderId) ? 'failed-spot-check' : undefined;
  };
  const judge = (order: OrderBookLine, seal: Seal): Judged => {
    const subject = { key: seal.sealCode, order, at: order.acceptedAt ?? order.completedAt };
    if (!isCompleteSet(order, had)) return isLeftOut(subject, 'set-not-complete');
    if (seal.passed === null || !had(order.acceptedAt)) unchecked += 1;
    const fault = faultOf(order, seal);
    return fault === undefined ? counts(subject) : fallsShort(subject, fault);
  };
  const known = books.orders.filter((order) => had(order.registeredAt));
  const records = known.flatMap((order) => order.seals.map((seal) => judge(order, seal)));
  return { records, notes: { 'not-accepted-on-site': unchecked } };
}

/**
 * Indicator 3, timeliness: of the orders whose clock has stopped or run out, those completed by
 * their due time. An open order that is over due is in the denominator.
 */
export function judgeTimeliness({ books, had }: Facts): Judgement {
  const judge = (order: OrderBookLine): Judged => {
    const { orderId: key, status, dueAt, completedAt, late, rework } = order;
    // The clock stops at the first completion; a rework takes the instant back, not the verdict.
    const stopped = had(completedAt) || (rework > 0 && completedAt === null);
    const subject = { key, order, at: completedAt ?? dueAt };
    if (status === 'cancelled') return isLeftOut(subject, 'cancelled');
    if (stopped) return late ? fallsShort(subject, 'late') : counts(subject);
    if (dueAt === null || !had(order.queuedAt)) return isLeftOut(subject, 'clock-not-started');
    if (had(dueAt)) return fallsShort({ ...subject, at: dueAt }, 'overdue-open');
    return isLeftOut(subject, 'not-yet-due');
  };
  return { records: books.orders.filter((order) => had(order.registeredAt)).map(judge) };
}

/**
 * Indicator 5, what enterprises save: of the complete sets, those whose price is accrued to the
 * budget, so that nothing is charged to the enterprise. The fen saved stand beside it.
 */
export function judgeSaving({ books, had, moneyOf }: Facts): Judgement {
  let amountFen = 0;
  const judge = (order: OrderBookLine): Judged => {
    const { accruedFen } = moneyOf(order.orderId);
    amountFen += accruedFen;
    const subject = { key: order.orderId, order, at: order.completedAt };
    return accruedFen > 0 ? counts(subject) : fallsShort(subject, 'not-accrued');
  };
  const records = books.orders.filter((order) => isCompleteSet(order, had)).map(judge);
  return { records, amountFen };
}
