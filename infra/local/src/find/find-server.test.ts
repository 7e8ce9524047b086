import { expect, test } from '@jest/globals';
import { archiveUrl } from './download-mongod.ts';
import { findServer, type Source } from './find-server.ts';

const finding = { cacheDir: '/nowhere', say: () => undefined };
const wanted = (sources: Source[], atLeast: [number, number] = [18, 0]) => ({
  title: 'Node',
  atLeast,
  version: /v(\d+)\.(\d+)/,
  sources,
  advice: 'Install it.',
});
const none: Source = {
  name: 'first',
  find: () => Promise.reject(new Error('there is none')),
};
const here: Source = { name: 'second', find: () => Promise.resolve(process.execPath) };

test('the first source that has a program which runs is taken', async () => {
  expect(await findServer(wanted([none, here]), finding)).toBe(process.execPath);
});

test('without one, every source is listed with its reason, and what to install', async () => {
  const notThere: Source = { name: 'third', find: () => Promise.resolve('/no/such/program') };
  await expect(findServer(wanted([none, notThere]), finding)).rejects.toThrow(
    /^Node is needed[^]*\n  - first: there is none\n  - third: .*ENOENT\nInstall it\.$/,
  );
});

test('a program that is too old is no find', async () => {
  await expect(findServer(wanted([here], [999, 0]), finding)).rejects.toThrow('999.0 or newer');
});

test.each([
  ['linux', 'x64', 'linux/mongodb-linux-x86_64-ubuntu2204-6.0.14.tgz'],
  ['linux', 'arm64', 'linux/mongodb-linux-aarch64-ubuntu2204-6.0.14.tgz'],
  ['darwin', 'arm64', 'osx/mongodb-macos-arm64-6.0.14.tgz'],
])('the archive for %s on %s', (platform, arch, path) => {
  expect(archiveUrl(platform, arch)).toBe(`https://fastdl.mongodb.org/${path}`);
});

test('there is no archive for other machines', () => {
  expect(archiveUrl('win32', 'x64')).toBeUndefined();
  expect(archiveUrl('linux', 's390x')).toBeUndefined();
});
