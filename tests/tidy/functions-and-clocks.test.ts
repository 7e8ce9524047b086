import { expect, test } from '@jest/globals';
import { isScript, isTypeScript, isTest, projectFiles } from './project-files.ts';
import { memberOf, nameOf, nodesOf, type Found } from './syntax-tree.ts';

/** Longer, and it can no longer be seen at once. */
const MOST_FUNCTION_LINES = 70;

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'Constructor',
]);

const files = projectFiles();

test('a function is at most 70 lines long', () => {
  expect(places(files.filter(isScript), isLongFunction)).toEqual([]);
});

test('domain and application are told the time', () => {
  const pure = files.filter(
    (path) =>
      /^services\/[^/]+\/src\/(?:[^/]+\/)?(domain|application)\//.test(path) && !isTest(path),
  );
  expect(pure.length).toBeGreaterThan(20);
  expect(places(pure.filter(isTypeScript), readsClock)).toEqual([]);
});

test('the tests of this project are all run', () => {
  expect(places(files.filter(isTest), isLeftOut)).toEqual([]);
});

function places(paths: string[], isWrong: (found: Found) => boolean): string[] {
  return paths.flatMap((path) =>
    nodesOf(path)
      .filter(isWrong)
      .map(({ firstLine, lastLine }) => `${path}:${firstLine}-${lastLine}`),
  );
}

/** What is passed to `describe` is a chapter of tests, each of them a function. */
function isLongFunction({ node, parents, firstLine, lastLine }: Found): boolean {
  if (!FUNCTIONS.has(node.type) || lastLine - firstLine + 1 <= MOST_FUNCTION_LINES) return false;
  const callee = parents[0]?.['callee'];
  return nameOf(callee) !== 'describe';
}

function readsClock({ node }: Found): boolean {
  const member = memberOf(node['callee'])?.join('.');
  if (node.type === 'CallExpression') {
    return (
      member === 'Date.now' || member === 'performance.now' || nameOf(node['callee']) === 'Date'
    );
  }
  const given = node['arguments'] as unknown[] | null | undefined;
  return node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && !given?.length;
}

/** What is skipped, or runs alone, the linter finds. */
function isLeftOut({ node }: Found): boolean {
  const [object, property] = memberOf(node) ?? ['', ''];
  const runs = ['it', 'test', 'describe'].includes(object);
  return runs && ['todo', 'failing'].includes(property);
}
