import { expect, test } from '@jest/globals';
import { projectFiles, readText } from './project-files.ts';

interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const paths = projectFiles().filter((path) => /(^|\/)package\.json$/.test(path));
const manifests = paths.map((path) => ({ path, ...(JSON.parse(readText(path)) as Manifest) }));
const uses = manifests.flatMap(({ path, ...manifest }) =>
  [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies]
    .flatMap((named) => Object.entries(named ?? {}))
    .map(([name, version]) => ({ path, name, version })),
);

test('every workspace is private', () => {
  expect(manifests.filter((manifest) => manifest.private !== true)).toEqual([]);
});

test('every workspace carries the version that the change log has last', () => {
  const [, released] = /^## (\d+\.\d+\.\d+) /m.exec(readText('CHANGELOG.md')) ?? [];
  const versions = manifests.map(({ path, version }) => ({ path, version }));
  expect(versions).toEqual(paths.map((path) => ({ path, version: released })));
});

test('every dependency is pinned to one exact version', () => {
  const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
  expect(uses.filter(({ version }) => !exact.test(version))).toEqual([]);
});

test('a dependency has the same version in every workspace', () => {
  const versions = new Map<string, string>();
  for (const { name, version } of manifests) versions.set(name, version);
  const other = uses.filter(({ name, version }) => {
    const first = versions.get(name) ?? version;
    versions.set(name, first);
    return first !== version;
  });
  expect(other).toEqual([]);
});

test('a dependency stands once in a package.json', () => {
  const seen = new Set<string>();
  const twice = uses.filter(({ path, name }) => {
    const key = `${path} ${name}`;
    return seen.has(key) || !seen.add(key);
  });
  expect(twice).toEqual([]);
});
