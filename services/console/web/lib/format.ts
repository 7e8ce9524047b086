import { formatShanghai, shanghaiDay } from '@seal/kernel/time/shanghai-time';

/** '14:05' on the day itself, '03-04 14:05' otherwise; always Shanghai's. */
export function shortTime(iso: string, now: number): string {
  const whole = formatShanghai(new Date(iso));
  const isToday = whole.slice(0, 10) === shanghaiDay(new Date(now));
  return isToday ? whole.slice(11, 16) : whole.slice(5, 16);
}

/** '14:05:09' */
export function clockTime(at: number): string {
  return formatShanghai(new Date(at)).slice(11);
}

/** '2026-03-04 14:05:09' */
export function fullTime(iso: string): string {
  return formatShanghai(new Date(iso));
}

/** Minutes until then: what is left is rounded down, what is over is rounded up. */
export function minutesUntil(iso: string, now: number): number {
  return Math.floor((Date.parse(iso) - now) / 60_000);
}

/** How urgent a due time is; each has its colour and its word. */
export type Urgency = 'calm' | 'soon' | 'urgent' | 'over';

export function urgencyOf(minutes: number): Urgency {
  if (minutes < 0) return 'over';
  if (minutes < 30) return 'urgent';
  return minutes <= 60 ? 'soon' : 'calm';
}
