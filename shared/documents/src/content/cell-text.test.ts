import { expect, test } from '@jest/globals';
import { cellText, monthText } from './cell-text.ts';
import type { CellKind } from './document-content.ts';

test.each<[CellKind, string | number | null, string]>([
  ['amount', 72_009_000, '720,090.00'],
  ['amount', -1, '-0.01'],
  ['share', 0.9601, '96.01%'],
  ['share', 0.29, '29.00%'],
  ['share', 0.99999, '99.99%'],
  ['share', 1, '100.00%'],
  ['instant', '2024-12-31T16:00:00.000Z', '2025-01-01 00:00'],
  ['day', '2024-12-31', '2024-12-31'],
  ['count', 12, '12'],
  ['figure', 9.6, '9.6'],
  ['text', null, ''],
])('%s %s reads %s', (holds, value, text) => {
  expect(cellText(holds, value)).toBe(text);
});

test('a month is read without a leading zero', () => {
  expect(monthText('2024-03')).toBe('2024年3月');
});
