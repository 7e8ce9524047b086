import { expect, test } from '@jest/globals';
import { fileWords } from './import-words/file-words.ts';
import { invoiceWords } from './import-words/invoice-words.ts';
import { ledgerWords } from './import-words/ledger-words.ts';
import { noteWords } from './import-words/note-words.ts';
import { rowWords } from './import-words/row-words.ts';
import { say, saying } from './import-words.ts';

const allImportWords = { ...fileWords, ...rowWords, ...ledgerWords, ...invoiceWords, ...noteWords };

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const unique = (names: readonly unknown[]) => [...new Set(names)];

test('a word says the same in both languages, and no English in Chinese', () => {
  for (const [word, { zh, en }] of Object.entries(allImportWords)) {
    expect([word, unique(namesIn(en))]).toEqual([word, unique(namesIn(zh))]);
    expect([word, /[\u4e00-\u9fff]/.test(zh)]).toEqual([word, true]);
    expect([
      word,
      en.replace(/\{\w+\}|税额|价税合计|是\/否|√\/×|2026年11月5日 9时03分/g, ''),
    ]).toEqual([word, expect.not.stringMatching(/[\u4e00-\u9fff]/)]);
  }
});

test('what it was told stands in its place', () => {
  const it = saying('time-ambiguous', { value: '05/11/2026' });
  expect(say(it, 'zh')).toBe(
    '“05/11/2026”分不清哪个是月、哪个是日：请写成 2026-11-05 09:03 的样子',
  );
  expect(say(it, 'en')).toMatch(/^In 05\/11\/2026 month and day/);
});
