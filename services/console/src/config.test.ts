import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { createLog } from '@seal/platform/runtime/log';
import { composeConsole } from './compose.ts';
import { readConsoleConfig } from './config.ts';
import { testConfig } from './testing-console.ts';

// Hashing passwords takes its time where other tests run beside.
jest.setTimeout(30_000);

const folder = mkdtempSync(join(tmpdir(), 'seal-console-config-'));
const keys = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
writeFileSync(join(folder, 'private.pem'), keys.privateKey);
writeFileSync(join(folder, 'public.pem'), keys.publicKey);

const safe = {
  NODE_ENV: 'production',
  PORT: '8080',
  MONGODB_URI: 'mongodb://127.0.0.1:27017',
  REDIS_URL: 'redis://127.0.0.1:6379',
  TOKEN_PUBLIC_KEY_FILE: join(folder, 'public.pem'),
  TOKEN_PRIVATE_KEY_FILE: join(folder, 'private.pem'),
  SESSION_SECRET: '9vKx2mQ7rT4wZ8bN1cF6hJ3pL5sD0gYa',
  REGISTRATION_URL: 'http://127.0.0.1:8081',
  ENGRAVING_URL: 'http://127.0.0.1:8082',
  FINANCE_URL: 'http://127.0.0.1:8083',
};

describe('the console', () => {
  test('starts in production with safe settings, without demo accounts', () => {
    const config = readConsoleConfig(safe);
    expect(config).toMatchObject({ production: true, demoPassword: undefined, port: 8080 });
  });

  test.each<[string, Partial<Record<keyof typeof safe | 'DEMO_PASSWORD', string | undefined>>]>([
    ['DEMO_PASSWORD', { DEMO_PASSWORD: 'a demo password' }],
    ['SESSION_SECRET', { SESSION_SECRET: undefined }],
    ['SESSION_SECRET', { SESSION_SECRET: 'too short' }],
    ['SESSION_SECRET', { SESSION_SECRET: 'change-me-change-me-change-me-change-me' }],
    ['SESSION_SECRET', { SESSION_SECRET: 'abababababababababababababababababab' }],
    ['TOKEN_PRIVATE_KEY_FILE', { TOKEN_PRIVATE_KEY_FILE: undefined }],
    ['TOKEN_PRIVATE_KEY_FILE', { TOKEN_PRIVATE_KEY_FILE: join(folder, 'none.pem') }],
    ['TOKEN_PUBLIC_KEY_FILE', { TOKEN_PUBLIC_KEY_FILE: undefined }],
    ['none.pem', { TOKEN_PUBLIC_KEY_FILE: join(folder, 'none.pem') }],
    ['ENGRAVING_URL', { ENGRAVING_URL: 'engraving' }],
    ['MONGODB_URI', { MONGODB_URI: undefined }],
  ])('refuses to start in production, naming %s: %j', (name, wrong) => {
    expect(() => readConsoleConfig({ ...safe, ...wrong } as NodeJS.ProcessEnv)).toThrow(name);
  });

  const oidc = {
    OIDC_ISSUER: 'https://identity.example',
    OIDC_CLIENT_ID: 'seal',
    OIDC_CLIENT_SECRET: 'a secret of the provider',
    OIDC_REDIRECT_URI: 'https://seal.example/single-sign-on/callback',
  };

  test('has single sign-on only where it is set; the name is the preferred one', () => {
    expect(readConsoleConfig(safe).singleSignOn).toBeUndefined();
    const { singleSignOn } = readConsoleConfig({ ...safe, ...oidc, OIDC_ACCOUNT_CLAIM: '' });
    expect(singleSignOn).toMatchObject({ clientId: 'seal', accountClaim: 'preferred_username' });
  });

  test.each([
    ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: '' }],
    ['OIDC_CLIENT_ID', { ...oidc, OIDC_CLIENT_ID: '' }],
    ['OIDC_CLIENT_SECRET', { ...oidc, OIDC_CLIENT_SECRET: '' }],
    ['OIDC_REDIRECT_URI', { OIDC_ACCOUNT_CLAIM: 'sub' }],
    ['OIDC_ISSUER: has to be https', { ...oidc, OIDC_ISSUER: 'http://identity.example' }],
    ['has to end with /single-sign-on/callback', { ...oidc, OIDC_REDIRECT_URI: 'https://a.b/' }],
  ])('refuses single sign-on set in part or unsafely, naming %s', (name, wrong) => {
    expect(() => readConsoleConfig({ ...safe, ...wrong })).toThrow(name);
  });

  test('never says a secret when it refuses', () => {
    const secret = 'change-me-change-me-change-me-change-me';
    const refuse = () =>
      readConsoleConfig({ ...safe, SESSION_SECRET: secret, DEMO_PASSWORD: 'demo-1' });
    expect(refuse).toThrow(/^(?!.*(change-me|demo-1))/);
  });

  test('takes the demo password outside of production', () => {
    const env = { ...safe, NODE_ENV: 'development', DEMO_PASSWORD: 'a demo password' };
    expect(readConsoleConfig(env).demoPassword).toBe('a demo password');
  });

  test('refuses keys that are no pair', async () => {
    const config = {
      ...testConfig('config', 'http://127.0.0.1:9'),
      tokenPublicKey: keys.publicKey,
    };
    const start = composeConsole(config, { log: createLog('console', 'silent') });
    await expect(start).rejects.toThrow('not a pair');
  });
});
