import { expect, test } from '@jest/globals';
import { foundResults, type SampleRow, stillEntered } from './found-results.ts';

const row = (orderId: string) =>
  ({ orderId, materialConforms: null, docked: null, note: null }) as SampleRow;

test('what is half known is not sent, and stays when the rest was saved', () => {
  const entered = {
    whole: { materialConforms: true, docked: false, note: ' 未装 ' },
    half: { materialConforms: true },
  };
  const results = foundResults([row('whole'), row('half'), row('untouched')], entered);
  expect(results).toEqual([
    { orderId: 'whole', materialConforms: true, docked: false, note: '未装' },
  ]);
  expect(stillEntered(entered, results)).toEqual({ half: { materialConforms: true } });
});
