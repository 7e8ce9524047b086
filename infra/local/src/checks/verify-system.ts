import { verifyEngraving } from '@seal/engraving/compose';
import { verifyFinance } from '@seal/finance/compose';
import type { Finding } from '@seal/platform/mongo/find-history-gaps';
import { verifyRegistration } from '@seal/registration/compose';
import mongoose from 'mongoose';

export interface VerifyOptions {
  mongoUri: string;
  /** What the databases' names begin with. */
  prefix: string;
  /** What was told later than this may still be under way. */
  handledBefore: Date;
}

/** What an order must have in finance, read off its own document. */
interface OrderLine {
  _id: string;
  status: string;
  holdReason: string | null;
  completions: number;
  reversals: number;
  history: { at: Date }[];
}

interface FundsLine {
  _id: string;
  projectId: string;
  amountFen: number | null;
  status: string;
  completions: number;
  reversals: number;
}

interface BudgetLine {
  _id: string;
  accruedFen: number;
  settledFen?: number;
}

/**
 * Every invariant of the promises on a live system: each service's own, and what must agree between
 * them. Answers what is wrong; empty is green. A live system is always a moment behind itself, so
 * what changed after `handledBefore` is not held against it.
 */
export async function verifySystem(options: VerifyOptions): Promise<Finding[]> {
  const { mongoUri, prefix, handledBefore } = options;
  const open = (service: string) =>
    mongoose.createConnection(mongoUri, { dbName: `${prefix}${service}` }).asPromise();
  const connections = await Promise.all(['registration', 'engraving', 'finance'].map(open));
  const [registration, engraving, finance] = connections as [
    mongoose.Connection,
    mongoose.Connection,
    mongoose.Connection,
  ];
  try {
    return [
      ...(await verifyRegistration(registration, handledBefore)),
      ...(await verifyEngraving(engraving, handledBefore)),
      ...(await verifyFinance(finance, handledBefore)),
      ...(await verifyOrderOfEach(registration, engraving, handledBefore)),
      ...(await verifyMoneyOfEach(engraving, finance, handledBefore)),
    ];
  } finally {
    await Promise.all(connections.map((connection) => connection.close()));
  }
}

/** Each accepted registration has exactly one order, and no order is without its registration. */
async function verifyOrderOfEach(
  registration: mongoose.Connection,
  engraving: mongoose.Connection,
  handledBefore: Date,
): Promise<Finding[]> {
  const check = 'each accepted registration has exactly one order';
  const findings: Finding[] = [];
  const orders = new Map<string, string>();
  const lines = engraving
    .collection<{ _id: string; registrationId: string }>('orders')
    .find({}, { projection: { registrationId: 1 } });
  for await (const { _id, registrationId } of lines) orders.set(_id, registrationId);
  const accepted = registration
    .collection<{ _id: string; orderId: string; receivedAt: Date }>('registrations')
    .find({ orderId: { $type: 'string' } }, { projection: { orderId: 1, receivedAt: 1 } });
  for await (const { _id, orderId, receivedAt } of accepted) {
    const found = orders.get(orderId);
    orders.delete(orderId);
    if (found === _id || (found === undefined && receivedAt > handledBefore)) continue;
    const what = found === undefined ? `has no order ${orderId}` : `shares the order ${orderId}`;
    findings.push({ check, what: `registration ${_id} ${what}` });
  }
  for (const [orderId, registrationId] of orders) {
    findings.push({ check, what: `order ${orderId} belongs to no registration ${registrationId}` });
  }
  return findings;
}

/** Finance knows of each order what the order knows of itself: committed, accrued, taken back. */
async function verifyMoneyOfEach(
  engraving: mongoose.Connection,
  finance: mongoose.Connection,
  handledBefore: Date,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const funds = new Map<string, FundsLine>();
  for await (const line of finance.collection<FundsLine>('orderFunds').find()) {
    funds.set(line._id, line);
  }
  const budgets = new Map<string, BudgetLine>();
  for await (const budget of finance.collection<BudgetLine>('budgets').find()) {
    budgets.set(budget._id, budget);
  }
  const projection = { status: 1, holdReason: 1, completions: 1, reversals: 1, 'history.at': 1 };
  const orders = engraving.collection<OrderLine>('orders').find({}, { projection });
  for await (const order of orders) {
    const changedAt = order.history.at(-1)?.at;
    const own = funds.get(order._id);
    const what = moneyFault(order, own);
    if (own && awaitsRework(order, own, budgets.get(own.projectId))) continue;
    if (!what || (changedAt && changedAt > handledBefore)) continue;
    findings.push({ check: 'each completed order is accrued exactly once', what });
  }
  return findings;
}

/**
 * A set that failed its acceptance after everything accrued was settled stays accrued until its
 * rework is complete: finance follows then.
 */
function awaitsRework(order: OrderLine, funds: FundsLine, budget: BudgetLine | undefined): boolean {
  const isFailed = order.completions === order.reversals && order.status !== 'cancelled';
  const isBehind = funds.reversals === order.reversals - 1;
  if (!isFailed || !isBehind || funds.completions !== order.completions || !budget) return false;
  return budget.accruedFen - (funds.amountFen ?? 0) < (budget.settledFen ?? 0);
}

function moneyFault(order: OrderLine, funds: FundsLine | undefined): string | undefined {
  if (!funds) return `order ${order._id} (${order.status}) is unknown to finance`;
  if (funds.completions !== order.completions || funds.reversals !== order.reversals) {
    const own = `${order.completions} completions and ${order.reversals} failed acceptances`;
    return `order ${order._id} has ${own}, finance ${funds.completions} and ${funds.reversals}`;
  }
  const wanted = fundsStatusOf(order);
  if (wanted.includes(funds.status)) return undefined;
  return `order ${order._id} is ${order.status}, its money is ${funds.status}`;
}

function fundsStatusOf({ status, holdReason, completions, reversals }: OrderLine): string[] {
  if (status === 'cancelled') return ['released'];
  if (completions > reversals) return ['accrued'];
  if (status === 'placed') return ['held', 'committed'];
  if (status === 'held' && holdReason !== 'calendar-not-loaded') return ['held'];
  return ['committed'];
}
