import type { ClockState } from '@seal/contracts/engraving/satisfaction';

/** Records whose clock stands so at that instant; `at` leads to where the clock is kept. */
export function clockFilter(at: string, state: ClockState | undefined, now: Date): object {
  if (state === undefined) return {};
  const opened = { [`${at}openedAt`]: { $type: 'date' } };
  if (state === 'closed') return { ...opened, [`${at}closedAt`]: { $type: 'date' } };
  const open = { ...opened, [`${at}closedAt`]: null };
  return state === 'open' ? open : { ...open, [`${at}dueAt`]: { $lt: now } };
}
