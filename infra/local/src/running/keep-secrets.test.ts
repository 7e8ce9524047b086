import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepKeys, keepSecrets } from './keep-secrets.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-secrets-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the secrets are made once and only their owner can read them', () => {
  const first = keepSecrets(folder);
  expect(keepSecrets(folder)).toEqual(first);
  expect(first.demoPassword.length).toBeGreaterThanOrEqual(20);
  expect(statSync(join(folder, 'demo.json')).mode & 0o777).toBe(0o600);
});

test('a damaged file is named and not written over', () => {
  writeFileSync(join(folder, 'demo.json'), '{"demoPassword":"x"}');
  expect(() => keepSecrets(folder)).toThrow(/demo\.json is damaged/);
  expect(readFileSync(join(folder, 'demo.json'), 'utf8')).toBe('{"demoPassword":"x"}');
});

test('the kept keys are a pair and stay the same', () => {
  const files = keepKeys(folder);
  const before = readFileSync(files.privateKeyFile, 'utf8');
  keepKeys(folder);
  const signature = sign(null, Buffer.from('token'), createPrivateKey(before));
  const publicKey = createPublicKey(readFileSync(files.publicKeyFile, 'utf8'));
  expect(verify(null, Buffer.from('token'), publicKey, signature)).toBe(true);
  expect(readFileSync(files.privateKeyFile, 'utf8')).toBe(before);
  expect(statSync(files.privateKeyFile).mode & 0o777).toBe(0o600);
});
