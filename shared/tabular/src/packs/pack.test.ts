import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ZipFile } from 'yazl';
import { openPack } from './open-pack.ts';
import { writePack } from './write-pack.ts';

const writtenAt = new Date('2025-01-01T00:00:00Z');
const parts = [
  { name: 'a.csv', content: ['编号\r\n', '1\r\n'] },
  { name: 'large.csv', content: Array.from({ length: 20_000 }, (_, n) => `line ${n}\r\n`) },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-pack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function keep(name: string, content: Readable): Promise<string> {
  const path = join(folder, name);
  await pipeline(content, createWriteStream(path));
  return path;
}

/** A pack with these texts under the manifest of a sound one. */
async function forge(name: string, texts: Record<string, string>): Promise<string> {
  const sound = await openPack(await keep(`sound-${name}`, writePack(parts, {}, writtenAt)));
  const zip = new ZipFile();
  const all = { 'manifest.json': await sound.readText('manifest.json'), ...texts };
  for (const [part, text] of Object.entries(all)) zip.addBuffer(Buffer.from(text), part);
  zip.end();
  sound.close();
  return keep(name, zip.outputStream as Readable);
}

test('a pack read back is as its manifest says', async () => {
  const pack = await openPack(await keep('sound.zip', writePack(parts, { asOf: 'x' }, writtenAt)));
  expect(pack.faults).toEqual([]);
  expect(pack.manifest).toMatchObject({ asOf: 'x', files: [{ name: 'a.csv', bytes: 11 }, {}] });
  expect(await pack.readText('a.csv')).toBe('编号\r\n1\r\n');
  expect(await pack.readText('large.csv')).toBe(parts[1]!.content.join(''));
  pack.close();
});

test('the same content packed twice is the same, byte for byte', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => buffer(writePack(parts, {}, writtenAt))));
  expect(one!.equals(two!)).toBe(true);
});

test('a part that is changed, missing or added is named', async () => {
  const path = await forge('forged.zip', { 'a.csv': '编号\r\n2\r\n', 'more.csv': '' });
  const pack = await openPack(path);
  expect(pack.faults).toEqual([
    'a.csv was changed',
    'large.csv is missing',
    'more.csv is not in the manifest',
  ]);
  pack.close();
});

test('what is no pack is refused', async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('x'), 'a.csv');
  zip.end();
  const path = await keep('bare.zip', zip.outputStream as Readable);
  await expect(openPack(path)).rejects.toThrow('the pack has no manifest.json');
});
