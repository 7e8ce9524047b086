import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListPage } from '../../lib/api/paged-list.ts';

/** Further down than a row's height, one reads: what would move the rows waits. */
const AT_TOP_PX = 40;

type List<Row> = UseInfiniteQueryResult<InfiniteData<ListPage<Row>>>;

/**
 * The rows of a list. One that is live is read anew by itself: at the top its rows are as they
 * come; further down each stays in its place, with what is new of it, and how many came or went is
 * told instead.
 */
export function useSteadyRows<Row>(list: List<Row>, rowKey: (row: Row) => string, isLive: boolean) {
  const fresh = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const pages = list.data?.pages.length ?? 0;
  const [seen, setSeen] = useState({ data: list.data, pages, isOther: list.isPlaceholderData });
  const [rows, setRows] = useState(fresh);
  if (seen.data !== list.data || seen.isOther !== list.isPlaceholderData) {
    setSeen({ data: list.data, pages, isOther: list.isPlaceholderData });
    // More of it was asked for, or another filter of it: this is what one waits for.
    const wasAsked = seen.pages !== pages || seen.isOther || rows.length === 0;
    setRows(
      !isLive || wasAsked || window.scrollY < AT_TOP_PX ? fresh : inPlace(rows, fresh, rowKey),
    );
  }
  const shown = new Set(rows.map(rowKey));
  const came = fresh.filter((row) => !shown.has(rowKey(row))).length;
  const went = rows.length + came - fresh.length;
  return { rows, waiting: came + went, show: () => setRows(fresh) };
}

function inPlace<Row>(rows: Row[], fresh: Row[], rowKey: (row: Row) => string): Row[] {
  const byKey = new Map(fresh.map((row) => [rowKey(row), row]));
  return rows.map((row) => byKey.get(rowKey(row)) ?? row);
}
