import { generateKeyPairSync } from 'node:crypto';
import { expect, jest, test } from '@jest/globals';
import { createTokenSigner, createTokenVerifier } from './tokens.ts';

const keys = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** As many tokens as a verifier keeps, and one more. */
const ONE_TOO_MANY = 2_001;

test('a verifier that is full forgets the token longest unused, and no other', async () => {
  const signer = await createTokenSigner(keys.privateKey);
  const verifier = await createTokenVerifier(keys.publicKey);
  const tokens = await Promise.all(
    Array.from({ length: ONE_TOO_MANY }, (_, n) =>
      signer.sign({ id: `clerk-${n}`, name: 'clerk', roles: ['clerk'] }, 600),
    ),
  );
  const first = [];
  for (const token of tokens) first.push(await verifier.verify(token));
  // What is remembered is the same object; what is checked again is an equal one.
  for (const n of [1, 1_000, 2_000]) expect(await verifier.verify(tokens[n]!)).toBe(first[n]);
  const again = await verifier.verify(tokens[0]!);
  expect(again).toEqual(first[0]);
  expect(again).not.toBe(first[0]);
});

test('a remembered token runs out when it says so', async () => {
  const signer = await createTokenSigner(keys.privateKey);
  const verifier = await createTokenVerifier(keys.publicKey);
  const actor = { id: 'clerk', name: 'clerk', roles: ['clerk' as const] };
  const token = await signer.sign(actor, 600);
  expect((await verifier.verify(token))?.actor).toEqual(actor);
  jest.useFakeTimers({ now: Date.now() + 601_000, doNotFake: ['nextTick', 'setImmediate'] });
  try {
    expect(await verifier.verify(token)).toBeUndefined();
  } finally {
    jest.useRealTimers();
  }
});
