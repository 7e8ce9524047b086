import type { Decision, Order } from './order.ts';

/** A registration was corrected: the order follows, unless a newer correction came first. */
export function decideRename(
  order: Order,
  named: { enterpriseName: string; searchText: string; registrationVersion: number },
): Decision | undefined {
  if (named.registrationVersion <= order.registrationVersion) return undefined;
  if (named.enterpriseName === order.enterpriseName) return undefined;
  return { act: 'renamed', data: named };
}
