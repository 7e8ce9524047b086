import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectFiles, readText } from './project-files.ts';

/**
 * The import rules of the screens (.dependency-cruiser.mjs has them for .ts; its parser reads no
 * JSX). Each says why one file may not import another, or nothing.
 */
const WEB = 'services/console/web/';

const files = projectFiles().filter((path) => path.startsWith(WEB) && /\.tsx?$/.test(path));
const { dependencies } = JSON.parse(readText(`${WEB}package.json`)) as {
  dependencies: Record<string, string>;
};

function whyNot(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return whyNoPackage(specifier);
  const to = posix.join(posix.dirname(from), specifier);
  if (!to.startsWith(WEB)) return 'screens import contracts and kernel only, by their names';
  const [room = '', feature] = from.slice(WEB.length).split('/');
  const [toRoom = '', toFeature] = to.slice(WEB.length).split('/');
  if (room === 'features' && toRoom === 'app') return 'a feature does not know its frame';
  if (room === 'features' && toRoom === 'features' && feature !== toFeature) {
    return 'features stand apart: what two need goes to ui or lib';
  }
  if (room === 'entities' && ['app', 'features'].includes(toRoom)) {
    return 'what is known of an order serves every screen and knows none';
  }
  if (room === 'ui' && !['ui', 'lib', 'texts'].includes(toRoom)) return 'ui knows no entity';
  if (room === 'lib' && !['lib', 'texts'].includes(toRoom)) return 'lib draws nothing';
  return undefined;
}

function whyNoPackage(specifier: string): string | undefined {
  if (/^@seal\/(?!kernel\/|contracts\/)/.test(specifier)) return 'contracts and kernel only';
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return name in dependencies ? undefined : 'it stands in no package.json';
}

function importsOf(path: string): string[] {
  const found = readText(path).matchAll(/(?:^import |\bfrom |\bimport\()'([^'\s]+)'/gm);
  return [...found].map((match) => match[1]!);
}

/** Files that come back to themselves by what they import, types included; none is the aim. */
function findCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]) => {
    const known = way.indexOf(path);
    if (known >= 0) cycles.push(way.slice(known));
    if (known >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) follow(path, []);
  return cycles;
}

test('there are screens to look at, and their imports are found', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(importsOf(`${WEB}app/screens.ts`)).toContain('../features/board/board-screen.tsx');
});

test('screens import what they may', () => {
  const broken = files
    .filter((path) => !/vite\.config\.ts$|\.test\.ts$/.test(path))
    .flatMap((path) => importsOf(path).map((it) => [path, it, whyNot(path, it)] as const))
    .filter(([, , why]) => why !== undefined);
  expect(broken).toEqual([]);
});

test.each([
  ['features/a/a.tsx', '../b/b.tsx'],
  ['features/a/a.tsx', '../../app/shell.tsx'],
  ['entities/order/live.ts', '../../features/a/a.tsx'],
  ['ui/page.tsx', '../features/a/a.tsx'],
  ['ui/page.tsx', '../entities/order/live.ts'],
  ['lib/api.ts', '../ui/page.tsx'],
  ['lib/api.ts', '../../src/compose.ts'],
  ['lib/api.ts', '@seal/platform/clock'],
  ['lib/api.ts', 'lodash'],
])('%s must not import %s', (from, specifier) => {
  expect(whyNot(WEB + from, specifier)).toBeDefined();
});

test('no screen comes back to itself by what it imports', () => {
  const imports = new Map(
    files.map((path) => [
      path,
      importsOf(path)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(path), specifier)),
    ]),
  );
  expect([...imports.values()].flat().filter((path) => imports.has(path)).length).toBeGreaterThan(
    files.length,
  );
  expect(findCycles(imports)).toEqual([]);
});

test('a cycle of imports is found, however long', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['a']],
  ]);
  expect(findCycles(imports)).toEqual([['a', 'b', 'd']]);
});
