import { expect, test } from '@jest/globals';
import { isScript, isTypeScript, isTest, projectFiles } from './project-files.ts';
import { memberOf, nameOf, nodesOf, type Found, type Node } from './syntax-tree.ts';

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

test('every expect says what it expects', () => {
  expect(places(files.filter(isTest), isBareExpect)).toEqual([]);
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

function isLeftOut({ node }: Found): boolean {
  const other = ['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'];
  if (node.type === 'CallExpression' && other.includes(nameOf(node['callee']))) return true;
  const [object, property] = memberOf(node) ?? ['', ''];
  const runs = ['it', 'test', 'describe'].includes(object);
  return runs && ['skip', 'only', 'todo', 'failing'].includes(property);
}

/** `expect(x)` is of use only as `expect(x)….matcher(…)`. */
function isBareExpect({ node, parents }: Found): boolean {
  if (node.type !== 'CallExpression' || nameOf(node['callee']) !== 'expect') return false;
  let inner: Node = node;
  for (const parent of parents) {
    const isChain = parent.type === 'MemberExpression' && parent['object'] === inner;
    if (!isChain) return inner === node || parent['callee'] !== inner;
    inner = parent;
  }
  return true;
}
