import { test, expect } from '@jest/globals';
import { maskName, maskPhone, shortenEnterpriseName } from './mask.ts';

test.each([
  ['张三', '张*'],
  ['张三丰', '张*'],
  ['欧阳修', '欧*'],
  ['𠮷田一郎', '𠮷*'],
  [' 张三 ', '张*'],
  ['张', '*'],
  ['', '*'],
])('the name %j shows as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ['13912345809', '139****5809'],
  ['139 1234 5809', '139****5809'],
  ['0315-6123456', '****3456'],
  ['1234567', '****'],
  ['', '****'],
])('the phone %j shows as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test.each([
  ['玉田鑫瑞商贸有限公司', '玉田鑫**有限公司'],
  ['玉田县鑫瑞种植农民专业合作社', '玉田县**农民专业合作社'],
  ['玉田鑫瑞(有限合伙)', '玉田**（有限合伙）'],
  ['玉田𠮷㐂贸易股份有限公司', '玉田𠮷**股份有限公司'],
  ['鑫瑞有限公司', '鑫**有限公司'],
  ['鑫瑞便利店', '鑫瑞**'],
  ['鑫', '**'],
  ['', '**'],
])('the enterprise %j shows as %s', (name, shown) => {
  expect(shortenEnterpriseName(name)).toBe(shown);
});
