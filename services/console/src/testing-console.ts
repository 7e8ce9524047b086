import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '@seal/platform/runtime/clock';
import { createLog } from '@seal/platform/runtime/log';
import { testServers } from '@seal/testing/ask-test-run';
import { composeConsole } from './compose.ts';
import type { ConsoleConfig } from './config.ts';

/** For tests: a console in this process on a real MongoDB, with one stand-in for the services. */
export interface ConsoleUnderTest {
  app: Awaited<ReturnType<typeof composeConsole>>['app'];
  beginStopping(): void;
  standIn: StandIn;
  config: ConsoleConfig;
  close(): Promise<void>;
}

export interface StandInCall {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface StandIn {
  url: string;
  server: Server;
  /** What came in whole, in order. */
  calls: StandInCall[];
  /** How it answers; a test may set another way. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

export const DEMO_PASSWORD = 'a demo password for tests';

const { mongoUri: uri } = await testServers();
const keys = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

export function testConfig(name: string, serviceUrl: string): ConsoleConfig {
  return {
    host: '127.0.0.1',
    port: 0,
    mongo: { uri, database: `test_${name}_${process.pid}_${Date.now().toString(36)}_console` },
    redisUrl: '',
    queuePrefix: '',
    production: false,
    tokenPublicKey: keys.publicKey,
    tokenPrivateKey: keys.privateKey,
    startProject: undefined,
    singleSignOn: undefined,
    sessionSecret: 'Zq3vX8kP0mT5wB7nR2yL9cJ4hG6dF1sA',
    demoPassword: DEMO_PASSWORD,
    services: { registration: serviceUrl, engraving: serviceUrl, finance: serviceUrl },
  };
}

/** `name` sets the test file's database apart. */
export async function startConsole(
  name: string,
  { clock, ...overrides }: Partial<ConsoleConfig> & { clock?: Clock } = {},
): Promise<ConsoleUnderTest> {
  const standIn = await startStandIn();
  const config = { ...testConfig(name, standIn.url), ...overrides };
  const log = createLog('console', 'silent');
  const composed = await composeConsole(config, { log, ...(clock ? { clock } : {}) });
  return {
    ...composed,
    standIn,
    config,
    async close() {
      await composed.close();
      await standIn.close();
    },
  };
}

async function startStandIn(): Promise<StandIn> {
  const standIn: StandIn = {
    url: '',
    server: createServer((request, response) => standIn.answer(request, response)),
    calls: [],
    answer: (request, response) => void keepAndAnswer(standIn, request, response),
    close: () =>
      new Promise((resolve) => {
        standIn.server.close(() => resolve());
        standIn.server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => void standIn.server.listen(0, '127.0.0.1', resolve));
  standIn.url = `http://127.0.0.1:${(standIn.server.address() as AddressInfo).port}`;
  return standIn;
}

async function keepAndAnswer(standIn: StandIn, request: IncomingMessage, response: ServerResponse) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  const { method = '', url = '', headers } = request;
  standIn.calls.push({ method, url, headers, body });
  response.setHeader('Content-Type', 'application/json');
  response.end('{"from":"the stand-in"}');
}
