import { expect, test } from '@jest/globals';
import { pickFreePort } from './pick-free-port.ts';

test('no port is handed out twice, and none that an outgoing connection could take', async () => {
  const ports: number[] = [];
  for (let n = 0; n < 200; n += 1) ports.push(await pickFreePort());
  expect(new Set(ports).size).toBe(ports.length);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
