import { dayStart } from '@seal/kernel/time/shanghai-time';

/** A month of Asia/Shanghai in milliseconds: from `startsAt` to before `endsAt`. */
export interface MonthSpan {
  month: string;
  startsAt: number;
  endsAt: number;
}

/** In: 'YYYY-MM'. Out: its span. */
export function monthSpan(month: string): MonthSpan {
  return {
    month,
    startsAt: dayStart(`${month}-01`).getTime(),
    endsAt: dayStart(`${shiftMonth(month, 1)}-01`).getTime(),
  };
}

/** '2024-12' to '2025-02' → 2. */
export function monthsBetween(earlier: string, later: string): number {
  return monthNumber(later) - monthNumber(earlier);
}

function shiftMonth(month: string, months: number): string {
  const shifted = monthNumber(month) + months;
  const inYear = String((shifted % 12) + 1).padStart(2, '0');
  return `${Math.floor(shifted / 12)}-${inYear}`;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
