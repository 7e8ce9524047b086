import { randomBytes } from 'node:crypto';
import type { ServiceConfig } from '@seal/platform/runtime/service-config';

/** The settings of one service in the test's own process, on databases and queues of its own. */
export function testServiceConfig(service: string, publicKeyPem: string): ServiceConfig {
  const name = `t${randomBytes(5).toString('hex')}`;
  return {
    host: '127.0.0.1',
    port: 0,
    mongo: { uri: process.env['MONGODB_URI'] ?? '', database: `${name}_${service}` },
    redisUrl: process.env['REDIS_URL'] ?? '',
    queuePrefix: `{${name}}`,
    tokenPublicKey: publicKeyPem,
    production: false,
  };
}
