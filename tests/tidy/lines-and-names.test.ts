import { expect, test } from '@jest/globals';
import {
  isScript,
  isTest,
  isTypeScript,
  linesOf,
  projectFiles,
  readText,
  wrongLines,
} from './project-files.ts';

/** Larger, and a file has two subjects. Smaller, and one subject is torn apart. */
const MOST_LINES = 250;
/** Tests are tables and tales: they may run on. */
const MOST_TEST_LINES = 400;
/** Two files beside each other on one screen. */
const MOST_COLUMNS = 100;

const files = projectFiles();
const text = files.filter((path) => /\.(tsx?|m?js|json|md|sh|ya?ml|html|css)$/.test(path));
const code = files.filter(isScript);

test('there are files to look at', () => {
  expect(code.length).toBeGreaterThan(100);
});

test('a file is at most 250 lines long, a test file 400', () => {
  const long = code.flatMap((path) => {
    const lines = linesOf(readText(path)).length;
    return lines > (isTest(path) ? MOST_TEST_LINES : MOST_LINES) ? [`${path}: ${lines}`] : [];
  });
  expect(long).toEqual([]);
});

test('a line of code is at most 100 columns wide, unless it holds an address', () => {
  const wide = (line: string) => [...line].length > MOST_COLUMNS && !/https?:\/\//.test(line);
  const narrow = files.filter((path) => isScript(path) || /\.(sh|ya?ml|css)$/.test(path));
  expect(wrongLines(narrow, wide)).toEqual([]);
});

test('files and folders are named in kebab-case', () => {
  const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  const capital = /^([A-Z]+)(\.zh-CN)?\.md$/;
  const badly = text.filter((path) => {
    const names = path.split('/');
    const last = names.pop() ?? '';
    return !names.every((name) => kebab.test(name)) || !(kebab.test(last) || capital.test(last));
  });
  expect(badly).toEqual([]);
});

test('no file is called utils, helpers or index', () => {
  const empty = /(^|[/.-])(utils?|helpers?)([/.-]|$)|(^|\/)index\.(tsx?|m?js)$/;
  expect(code.filter((path) => empty.test(path))).toEqual([]);
});

test('nothing is left to do in the code', () => {
  // Put together, so that this line is not one of them.
  const words = [`TO${'DO'}`, `FIX${'ME'}`, `X${'XX'}`, `HA${'CK'}`];
  const left = new RegExp(`\\b(${words.join('|')})\\b`);
  expect(wrongLines(code, (line) => left.test(line))).toEqual([]);
});

test('no path of one machine stands in the project', () => {
  const machine = /(^|[^A-Za-z0-9.])\/(work|farm|tmp\/bash_jobs)\//;
  expect(wrongLines(text, (line) => machine.test(line))).toEqual([]);
});

test('imports of the own workspace are relative and name the file', () => {
  const vague = /^\s*(import|export)\b.*\bfrom '\.{1,2}\/[^']*(?<!\.(tsx?|mjs|json|css|svg))';/;
  expect(wrongLines(files.filter(isTypeScript), (line) => vague.test(line))).toEqual([]);
});

test('the servers of a test run are asked of it, so that it starts them only when they are', () => {
  const door = 'shared/testing/src/ask-test-run.ts';
  const others = files.filter((path) => isTypeScript(path) && !path.startsWith('tests/bench/'));
  const direct = /process[.]env[^;]*\b(MONGODB_URI|REDIS_URL)\b/;
  const asking = others.filter((path) => path !== door && !path.startsWith('tests/tidy/'));
  expect(wrongLines(asking, (line) => direct.test(line))).toEqual([]);
});
