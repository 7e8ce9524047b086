import { randomBytes } from 'node:crypto';
import type { ServiceConfig } from '@seal/platform/runtime/service-config';
import { testServers } from './ask-test-run.ts';

const { mongoUri, redisUrl } = await testServers();

/** The settings of one service in the test's own process, on databases and queues of its own. */
export function testServiceConfig(service: string, publicKeyPem: string): ServiceConfig {
  const name = `t${randomBytes(5).toString('hex')}`;
  return {
    host: '127.0.0.1',
    port: 0,
    mongo: { uri: mongoUri, database: `${name}_${service}` },
    redisUrl,
    queuePrefix: `{${name}}`,
    tokenPublicKey: publicKeyPem,
    production: false,
  };
}
