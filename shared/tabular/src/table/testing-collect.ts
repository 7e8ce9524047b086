import type { TableOptions } from './read-table.ts';
import type { Refusal } from './table-refused.ts';
import type { Column, TableEvent, TableSource } from './table-types.ts';
import { readTable } from './read-table.ts';
import { TableRefused } from './table-refused.ts';

/** For tests only: all events of a small table, and what ended it. */
export async function collect<K extends string>(
  source: TableSource,
  columns: readonly Column<K>[],
  options?: TableOptions,
): Promise<{ events: TableEvent<K>[]; refusal?: Refusal }> {
  const events: TableEvent<K>[] = [];
  try {
    for await (const event of readTable(source, columns, options)) events.push(event);
    return { events };
  } catch (error) {
    if (error instanceof TableRefused) return { events, refusal: error.refusal };
    throw error;
  }
}

export function column<K extends string>(key: K, header: string, required = true): Column<K> {
  return { key, headers: [header], required };
}
