import { join } from 'node:path';
import { readSettings } from './running/settings.ts';
import { verifySystem } from './checks/verify-system.ts';

/** A live system is this far behind itself at the most; what is older must be settled. */
const UNDER_WAY_MS = 60_000;

/**
 * `npm run verify [-- --settled]`: checks every invariant on the database that `npm start` keeps,
 * or on MONGODB_URI, and names what is wrong. With --settled nothing may be under way any more.
 */
export async function main(args: string[]): Promise<number> {
  const settings = readSettings(process.env, join(import.meta.dirname, '..', '..', '..'));
  const { port } = settings.ports.mongodb;
  const findings = await verifySystem({
    mongoUri: settings.mongodbUri ?? `mongodb://127.0.0.1:${port}/?directConnection=true`,
    prefix: process.env['MONGODB_DB_PREFIX'] ?? 'seal_',
    handledBefore: new Date(Date.now() - (args.includes('--settled') ? 0 : UNDER_WAY_MS)),
  });
  for (const { check, what } of findings) console.log(`${check}: ${what}`);
  const wrong = findings.length;
  console.log(wrong === 0 ? 'verify: every invariant holds' : `verify: ${wrong} wrong`);
  return wrong === 0 ? 0 : 1;
}
