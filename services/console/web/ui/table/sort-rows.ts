export interface SortBy {
  key: string;
  down: boolean;
}

/** Without a column to go by the rows stay as the service sorted them. */
export function sortRows<Row>(
  rows: readonly Row[],
  read: ((row: Row) => string | number) | undefined,
  by: SortBy | undefined,
): readonly Row[] {
  if (!read || !by) return rows;
  const sign = by.down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [read(a), read(b)];
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * String(x).localeCompare(String(y), 'zh-CN');
  });
}
