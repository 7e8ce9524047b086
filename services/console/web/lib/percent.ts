/** '95.20%' of 95.2; '—' where nothing is known. Rounded down: 99.999% is not all. */
export function percentText(percent: number | null | undefined): string {
  if (percent === null || percent === undefined) return '—';
  // Within the last digit of binary floating point, so that 0.29 × 100 is 29.
  return `${(Math.floor(percent * 100 + 1e-6) / 100).toFixed(2)}%`;
}
