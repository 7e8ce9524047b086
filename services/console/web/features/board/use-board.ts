import type { Order } from '@seal/contracts/engraving/order';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { useProject } from '../../lib/project-context.ts';
import { serverNow } from '../../lib/api/server-clock.ts';
import { useOpenOrders } from '../../entities/order/use-open-orders.ts';

export type BoardFilter = 'all' | 'mine' | 'unclaimed' | 'late';

const STATUSES = ['queued', 'engraving'] as const;

/** What stands on the board, what is chosen on it, and what has just come in. */
export function useBoard(onNews: (order: Order) => void) {
  const { id: project } = useProject();
  const { username } = useAccount();
  const list = useOpenOrders(project, STATUSES);
  const [filter, setFilter] = useState<BoardFilter>('all');
  const [chosenId, setChosen] = useState<string>();
  const open = list.data;
  const shown = useMemo(
    () => (open ?? []).filter((order) => passes(order, filter, username)),
    [open, filter, username],
  );
  useNews(open, onNews);
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0];
  /** ↑ and ↓, from wherever one is. */
  const move = (by: 1 | -1) => {
    const at = chosen ? shown.indexOf(chosen) : -1;
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next) setChosen(next.id);
  };
  return { list, shown, filter, setFilter, chosen, choose: setChosen, move };
}

function passes(order: Order, filter: BoardFilter, username: string): boolean {
  if (filter === 'mine') return order.claimedBy === username && order.status === 'engraving';
  if (filter === 'unclaimed') return order.status === 'queued';
  return filter === 'all' || isOver(order, serverNow());
}

export function isOver({ dueAt }: Order, now: number): boolean {
  return dueAt !== null && Date.parse(dueAt) < now;
}

/** Tells of each order that was not there before; of the first look, nothing. */
function useNews(open: Order[] | undefined, onNews: (order: Order) => void): void {
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (!open) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...open.map(({ id }) => id)]);
    if (!before) return;
    for (const order of open) if (!before.has(order.id)) onNews(order);
  }, [open, onNews]);
}
