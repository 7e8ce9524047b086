import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  MONGODB_URI: z.string().min(1),
  MONGODB_DB_PREFIX: z
    .string()
    .regex(/^[a-z0-9_]*$/)
    .default('seal_'),
  REDIS_URL: z.string().min(1),
  QUEUE_PREFIX: z.string().default('{seal}'),
  TOKEN_PUBLIC_KEY_FILE: z.string().min(1),
});

export interface ServiceConfig {
  host: string;
  port: number;
  mongo: { uri: string; database: string };
  redisUrl: string;
  queuePrefix: string;
  tokenPublicKey: string;
  production: boolean;
}

/**
 * What every service needs, from the environment. A missing or unusable value stops the start and
 * is named; nothing secret has a default.
 */
export function readServiceConfig(service: string, env: NodeJS.ProcessEnv): ServiceConfig {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${service} cannot start; wrong or missing settings: ${wrong.join('; ')}`);
  }
  const it = parsed.data;
  return {
    host: it.HOST,
    port: it.PORT,
    mongo: { uri: it.MONGODB_URI, database: `${it.MONGODB_DB_PREFIX}${service}` },
    redisUrl: it.REDIS_URL,
    queuePrefix: it.QUEUE_PREFIX,
    tokenPublicKey: readFileSync(it.TOKEN_PUBLIC_KEY_FILE, 'utf8'),
    production: it.NODE_ENV === 'production',
  };
}
