import type { Decision, Order, Standing } from './order.ts';

/** The name as of a version of the registration, with what follows from it. */
export type Named = Pick<Standing, 'enterpriseName' | 'searchText' | 'registrationVersion'>;

/**
 * A registration was corrected: the order follows, unless a newer correction came first. Where only
 * the last of a correction there and back is heard, the name stays, and the version is kept: else
 * the first of them, told late, would be taken for news.
 */
export function decideRename(order: Order, named: Named): Decision | undefined {
  if (named.registrationVersion <= order.registrationVersion) return undefined;
  const act = named.enterpriseName === order.enterpriseName ? 'name-confirmed' : 'renamed';
  return { act, data: named };
}
