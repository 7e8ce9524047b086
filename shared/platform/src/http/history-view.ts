import type { HistoryEntry } from '@seal/kernel/aggregate/history';

/** A record's history as answers show it: who did what when, and the reason given. */
export function toHistoryView(entries: readonly HistoryEntry[]) {
  return entries.map(({ version, act, actor, at, note }) => ({
    version,
    act,
    actor: actor.name,
    at: at.toISOString(),
    ...(note === undefined ? {} : { note }),
  }));
}

/** An instant as answers write it. */
export const isoOrNull = (at: Date | null | undefined) => at?.toISOString() ?? null;
