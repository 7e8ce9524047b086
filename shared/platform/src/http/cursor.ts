import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { z } from 'zod';

/** A cursor is the sort key of the last item, as base64url JSON: nothing a caller may build on. */
export function writeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor back; one that is forged or of another list is refused. */
export function readCursor<T>(
  cursor: string | undefined,
  schema: z.ZodType<T>,
): Outcome<T | undefined, Refused<'invalid-cursor'>> {
  if (cursor === undefined) return ok(undefined);
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (parsed.success) return ok(parsed.data);
  } catch {
    // not JSON: forged as well
  }
  return refuse('invalid-cursor');
}

/** A page out of one row more than was asked for: its presence says that there is a next page. */
export function toPage<T, V>(
  rows: readonly T[],
  limit: number,
  view: (row: T) => V,
  keyOf: (row: T) => readonly (string | number | null)[],
): { items: V[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(view), nextCursor: more ? writeCursor(keyOf(last)) : null };
}

export const DEFAULT_LIMIT = 50;
