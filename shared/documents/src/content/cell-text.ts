import { formatYuan } from '@seal/kernel/money';
import { formatShanghai } from '@seal/kernel/time/shanghai-time';
import type { CellKind } from './document-content.ts';

/** A cell as read on paper: amounts in yuan, shares in percent, instants in Shanghai's time. */
export function cellText(holds: CellKind, value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    return holds === 'instant' ? formatShanghai(new Date(value)).slice(0, 16) : value;
  }
  if (holds === 'amount') return formatYuan(value);
  if (holds === 'share') return percentText(value);
  return String(value);
}

/**
 * 0.9601 → '96.01%'. Cut, not rounded: a share just below its target must not read as reached
 * (0.99996 is 99.99%, not 100.00%). The small addend makes good what binary fractions lose.
 */
export function percentText(share: number): string {
  const hundredths = Math.floor(share * 10_000 + 1e-7);
  return `${(hundredths / 100).toFixed(2)}%`;
}

/** '2024-03' → '2024年3月'. */
export function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** An instant as a line of text, '2024-03-04 14:05', or a dash where there is none. */
export function instantText(at: string | null): string {
  return at === null ? '—' : cellText('instant', at);
}

/** Fen as '12,345.00 元'. */
export function yuanText(fen: number): string {
  return `${formatYuan(fen)} 元`;
}
