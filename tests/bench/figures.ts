import type { Latency } from './measure-visible.ts';
import type { WholeOrders } from './measure-whole-orders.ts';

/** What one number of clients came to; a list has a figure a round. */
export interface AtClients {
  clients: number;
  accepted: { ours: number[]; plain: number[] };
  whole: { ours: WholeOrders[]; naive: WholeOrders[] };
}

/** All figures with that many completed orders there beforehand. */
export interface Stage {
  ordersThere: number;
  atClients: AtClients[];
  /** A figure a round. */
  visible: Latency[];
  /** The same of a fresh system of ours, taken in turn with the densest of these. */
  fresh: FreshFigures | undefined;
}

/** What a system comes to that has no orders beforehand: what "no slowing" is measured against. */
export interface FreshFigures {
  whole: WholeOrders[];
  visible: Latency[];
}

/** The middle one: a round that a neighbour on the machine disturbed does not carry the figure. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const ordersASecond = (rounds: readonly WholeOrders[]) =>
  median(rounds.map(({ count, seconds }) => count / seconds));

export const cpuMsAnOrder = (rounds: readonly WholeOrders[]) =>
  median(rounds.map(({ count, cpuMs }) => cpuMs / count));
