import { test, expect } from '@jest/globals';
import { pinyinInitials } from './pinyin-initials.ts';

test.each([
  ['玉田鑫瑞商贸有限公司', 'ytxrsmyxgs'],
  ['重庆长安（北京）ABC科技有限公司', 'cqcabjabckjyxgs'],
  ['玉田县信达会计服务有限公司', 'ytxxdkjfwyxgs'],
  ['农业银行', 'nyyh'],
  ['爱鹅欧鸥', 'aeoo'],
  ['女绿吕', 'nll'],
  ['ＡＢ１2号', 'ab12h'],
  ['𠮷〇·屋', 'lw'],
  ['=SUM(A1)', 'suma1'],
  ['', ''],
  ['　 ', ''],
])('%j has the initials %s', (name, initials) => {
  expect(pinyinInitials(name)).toBe(initials);
});
