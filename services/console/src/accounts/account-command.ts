import { AccountBody } from '@seal/contracts/console/account';
import { Role, roles, systemActor } from '@seal/contracts/common/roles';
import { createLog } from '@seal/platform/runtime/log';
import { migrateCollections } from '@seal/platform/mongo/collections';
import { connectMongo } from '@seal/platform/mongo/connect';
import type { z } from 'zod';
import { createAccount } from './application/create-account.ts';
import { accountRecords, openAccountDeps } from './module.ts';

const USAGE = `npm run account -- add NAME ROLE [ROLE …]
  ROLE is one of ${roles.join(', ')}.
  The password is read from standard input; where nothing comes from there, one is made and printed.
  MONGODB_URI says which database, as for the services.`;

/**
 * `add NAME ROLE…`: an account for real use, such as the first administrator, before anybody can
 * sign in to make it. Answers what to print; throws an Error whose message is for the person.
 */
export async function runAccountCommand(
  [command, username, ...wanted]: readonly string[],
  env: NodeJS.ProcessEnv,
  readPassword: () => Promise<string | undefined>,
): Promise<string> {
  if (command !== 'add' || username === undefined || wanted.length === 0) throw new Error(USAGE);
  const uri = env['MONGODB_URI'];
  if (!uri) throw new Error('MONGODB_URI is not set: which database?');
  const unknown = wanted.find((role) => !Role.safeParse(role).success);
  if (unknown !== undefined) throw new Error(`There is no role ${unknown}.\n${USAGE}`);
  const given = await readPassword();
  const password = given ?? crypto.randomUUID();
  const body = AccountBody.safeParse({ username, roles: wanted, password });
  if (!body.success) {
    throw new Error(
      body.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`).join('\n'),
    );
  }
  await addAccount(uri, `${env['MONGODB_DB_PREFIX'] ?? 'seal_'}console`, body.data);
  const made = given === undefined ? `; its password is ${password}` : '';
  return `${username} was added${made}`;
}

async function addAccount(
  uri: string,
  database: string,
  body: z.output<typeof AccountBody>,
): Promise<void> {
  const mongo = await connectMongo({ uri, database }, createLog('console', 'silent'));
  try {
    await migrateCollections(mongo, accountRecords.collections);
    // The session secret keys what somebody may repeat, and nothing is repeated here.
    const deps = await openAccountDeps(mongo, crypto.randomUUID());
    const made = await createAccount(deps, body, systemActor, undefined, new Date());
    if (!made.ok) throw new Error(`${body.username} was not added: ${made.refusal.code}`);
  } finally {
    await mongo.close();
  }
}
