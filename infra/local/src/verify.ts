import { fileURLToPath } from 'node:url';
import { readSettings } from './settings.ts';
import { verifySystem } from './verify-system.ts';

/**
 * `npm run verify [-- --settled]`: checks every invariant on the database that npm start keeps, or on
 * MONGODB_URI. Exits 1 and names what is wrong. With --settled nothing may be under way any more.
 */
const UNDER_WAY_MS = 60_000;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const settings = readSettings(process.env, root);
const settled = process.argv.includes('--settled');
const findings = await verifySystem({
  mongoUri:
    settings.mongodbUri ??
    `mongodb://127.0.0.1:${settings.ports.mongodb.port}/?directConnection=true`,
  prefix: process.env['MONGODB_DB_PREFIX'] ?? 'seal_',
  handledBefore: new Date(Date.now() - (settled ? 0 : UNDER_WAY_MS)),
});
for (const { check, what } of findings) console.log(`${check}: ${what}`);
console.log(
  findings.length === 0 ? 'verify: every invariant holds' : `verify: ${findings.length} wrong`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
