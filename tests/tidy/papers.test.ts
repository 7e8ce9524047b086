import { expect, test } from '@jest/globals';
import { linesOf, readText } from './project-files.ts';

test('the README leads with the two commands', () => {
  const [, firstBlock = ''] = /```[a-z]*\n([\s\S]*?)```/.exec(readText('README.md')) ?? [];
  expect(firstBlock).toMatch(/^npm start\b/m);
  expect(firstBlock).toMatch(/^npm test\b/m);
});

test('both READMEs have the same chapters', () => {
  expect(chapters('README.zh-CN.md')).toEqual(chapters('README.md'));
});

test('the change log has a place for what is not released', () => {
  expect(readText('CHANGELOG.md')).toMatch(/^## Pending$/m);
});

test('what CI runs is what a developer runs', () => {
  expect(readText('.ci/run')).toMatch(/^npm test\b/m);
});

/** The depth of each heading in turn: what they say differs by language. */
function chapters(path: string): number[] {
  const prose = readText(path).replace(/```[\s\S]*?```/g, '');
  return linesOf(prose).flatMap((line) => /^(#+) /.exec(line)?.[1]?.length ?? []);
}
