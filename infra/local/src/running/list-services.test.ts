import { expect, test } from '@jest/globals';
import { listSecondServices, listServices } from './list-services.ts';
import { readSettings } from './settings.ts';

const around = (env: NodeJS.ProcessEnv) => ({
  settings: readSettings(env, '/clone'),
  mongodbUri: 'mongodb://127.0.0.1:8090/?replicaSet=rs0',
  redisUrl: 'redis://127.0.0.1:8091',
  secrets: { demoPassword: 'made', sessionSecret: 'secret' },
  keys: { privateKeyFile: '/k/private', publicKeyFile: '/k/public' },
});

test('only the console is told the secrets, whatever the outer environment holds', () => {
  const outer = {
    DEMO_PASSWORD: 'outer',
    OIDC_CLIENT_SECRET: 'client secret',
    TOKEN_PRIVATE_KEY_FILE: '/outer',
  };
  const secrets = ['SESSION_SECRET', ...Object.keys(outer)];
  const telling = listServices(around({}), outer).filter(({ env }) =>
    secrets.some((secret) => env[secret] !== undefined),
  );
  expect(telling.map(({ name }) => name)).toEqual(['console']);
  expect(telling[0]?.env).toMatchObject({
    TOKEN_PRIVATE_KEY_FILE: '/k/private',
    SESSION_SECRET: 'secret',
    OIDC_CLIENT_SECRET: 'client secret',
  });
});

test('a demo password that is set comes before the one that was made', () => {
  const passwordFor = (env: NodeJS.ProcessEnv) =>
    listServices(around(env), env).find(({ name }) => name === 'console')?.env['DEMO_PASSWORD'];
  expect(passwordFor({})).toBe('made');
  expect(passwordFor({ DEMO_PASSWORD: 'mine' })).toBe('mine');
});

test('a second instance differs from the first in its port alone', () => {
  const settings = around({ INSTANCES: '2' });
  const first = listServices(settings, {}).find(({ name }) => name === 'finance');
  const second = listSecondServices(settings, {}).find(({ name }) => name === 'finance-2');
  expect(second).toEqual({
    ...first,
    name: 'finance-2',
    port: 8087,
    env: { ...first?.env, PORT: '8087' },
  });
});

test('the outer environment is handed on below what is set here', () => {
  const [first] = listServices(around({}), { NODE_ENV: 'production', HOST: '0.0.0.0' });
  expect(first?.env).toMatchObject({ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '8081' });
});

test('the screens open with the demo, or with the project that is named', () => {
  const startFor = (env: NodeJS.ProcessEnv) =>
    listServices(around(env), env).find(({ name }) => name === 'console')?.env['START_PROJECT'];
  expect(startFor({})).toBe('yutian-demo');
  expect(startFor({ DEMO_PROJECT: 'our-demo' })).toBe('our-demo');
  expect(startFor({ START_PROJECT: 'yutian-2027' })).toBe('yutian-2027');
});

test('a slip leads to the console unless another address is given', () => {
  const addressFor = (env: NodeJS.ProcessEnv) =>
    listServices(around(env), env).find(({ name }) => name === 'engraving')?.env['PUBLIC_URL'];
  expect(addressFor({ PORT: '9000' })).toBe('http://127.0.0.1:9000');
  expect(addressFor({ PUBLIC_URL: 'https://seal.example' })).toBe('https://seal.example');
});
