import { expect, test } from '@jest/globals';
import { type AnyEndpoint, get, noBody, noQuery, post } from '@seal/contracts/http/endpoint';
import { matchRows } from './match-row.ts';

const given = {
  service: 'engraving',
  access: 'public',
  summary: '',
  answer: { status: 200, schema: noQuery },
} as const;
const rows = [
  get({ ...given, path: '/a' }),
  post({ ...given, path: '/a', body: noBody }),
  get({ ...given, path: '/a/:one/b' }),
  get({ ...given, path: '/a/:one/b/:two' }),
  get({ ...given, path: '/a/new/b' }),
] as unknown as AnyEndpoint[];
const match = matchRows(rows);
const pathOf = (path: string) => match(path)?.get('GET')?.path;

test('an address is found with all its methods', () => {
  expect([...match('/a')!.keys()]).toEqual(['GET', 'POST']);
});

test('a parameter is one segment, whatever is in it; a literal goes before it', () => {
  expect(pathOf('/a/x/b')).toBe('/a/:one/b');
  expect(pathOf('/a/%2F..%2F/b/:two')).toBe('/a/:one/b/:two');
  expect(pathOf('/a/new/b')).toBe('/a/new/b');
});

test.each([
  '',
  '/',
  '/b',
  '/A',
  '/a/',
  '/a/x',
  '/a//b',
  '/a/x/b/',
  '/a/x/b/y/z',
  '//a',
  '/constructor',
])('there is nothing at %j', (path) => {
  expect(match(path)).toBeUndefined();
});
