import { expect, test } from '@jest/globals';
import { portsInUse, readSettings } from './settings.ts';

const ROOT = '/clone';

test('one variable moves the whole block of ports', () => {
  const uses = portsInUse(readSettings({ PORT: '9000' }, ROOT));
  expect(Object.fromEntries(uses.map(({ user, port }) => [user, port]))).toEqual({
    console: 9000,
    registration: 9001,
    engraving: 9002,
    finance: 9003,
    mongodb: 9010,
    redis: 9011,
  });
});

test('a port of its own leaves the others where they were', () => {
  const { ports } = readSettings({ FINANCE_PORT: '7000' }, ROOT);
  expect([ports.console.port, ports.engraving.port, ports.finance.port]).toEqual([
    8080, 8082, 7000,
  ]);
});

test('a database and a Redis of the user take no port', () => {
  const env = { MONGODB_URI: 'mongodb://db/', REDIS_URL: 'redis://r' };
  const users = portsInUse(readSettings(env, ROOT)).map(({ user }) => user);
  expect(users).toEqual(['console', 'registration', 'engraving', 'finance']);
});

test('two instances are the three services a second time, the console once', () => {
  const { secondPorts } = readSettings({ INSTANCES: '2' }, ROOT);
  expect(Object.values(secondPorts).map(({ user, port }) => [user, port])).toEqual([
    ['registration-2', 8085],
    ['engraving-2', 8086],
    ['finance-2', 8087],
  ]);
});

test.each([
  [{ PORT: 'abc' }, 'PORT must be a port from 1 to 65535, and is abc.'],
  [{ PORT: '65530' }, 'MONGODB_PORT must be a port from 1 to 65535, and is 65540.'],
  [{ INSTANCES: '3' }, 'INSTANCES must be 1 or 2, and is 3.'],
  [{ REDIS_PORT: '8080' }, 'console and redis cannot both use port 8080'],
])('%j is refused by name', (env, message) => {
  expect(() => readSettings(env, ROOT)).toThrow(message);
});

test('the data folder is the clone’s own unless it is set', () => {
  expect(readSettings({}, ROOT).dataDir).toBe('/clone/.data');
  expect(readSettings({ DATA_DIR: '/kept' }, ROOT).dataDir).toBe('/kept');
});
