import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@seal/contracts/common/roles';
import { type ApiClient, createApiClient } from '@seal/testing/api-client';
import { describeProblem, Problem } from './problem.ts';
import { keepSecrets } from './running/keep-secrets.ts';
import { sampleMonthEnd } from './sample-month-end.ts';
import { readSettings, type Settings } from './running/settings.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PROJECT = '/projects/yutian-2024';
const takeOver = { takeOver: 'true' };

/**
 * `npm run sample`: the synthetic year 2024 through the public API of a running `npm start`, as its
 * people would bring it: the clerk the platform's extract, the engraver the twelve ledgers and
 * invoices, the bureau its reconciliations, settlements and payments. Once more changes nothing.
 */
export async function main(): Promise<number> {
  const settings = readSettings(process.env, ROOT);
  const folder = join(ROOT, 'tests', 'data', 'year-2024');
  try {
    const api = await openApi(settings);
    await show(api, 'clerk', 'registration-imports', join(folder, 'platform-extract.csv'));
    for (const file of readdirSync(folder).filter((name) => name.startsWith('engraver-ledger'))) {
      await show(api, 'engraver', 'ledger-imports', join(folder, file));
    }
    await sampleMonthEnd(api, PROJECT, folder);
    const { body } = await api.call('finance', 'GET', `${PROJECT}/budget`);
    console.log(`budget: ${JSON.stringify(body, undefined, 2)}`);
    return 0;
  } catch (error) {
    console.error(describeProblem(error));
    return 1;
  }
}

async function openApi(settings: Settings): Promise<ApiClient> {
  const url = `http://127.0.0.1:${settings.ports.console.port}`;
  const ready = await fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!ready) throw new Problem(`Nothing is ready at ${url}. Run npm start first (PORT).`);
  const password = settings.demoPassword ?? keptPassword(settings.dataDir);
  return createApiClient({ urlOf: () => url, token: (role) => signIn(url, role, password) });
}

function keptPassword(dataDir: string): string {
  if (existsSync(join(dataDir, 'demo.json'))) return keepSecrets(dataDir).demoPassword;
  throw new Problem(`There is no demo password in ${dataDir}. Set DEMO_PASSWORD or DATA_DIR.`);
}

async function signIn(url: string, role: Role, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: role, password }),
  });
  const { accessToken } = (await answer.json()) as { accessToken?: string };
  if (accessToken === undefined) throw new Problem(`${role} cannot sign in (${answer.status}).`);
  return accessToken;
}

async function show(api: ApiClient, role: Role, imports: string, file: string): Promise<void> {
  const startedAt = Date.now();
  const done = await api.importFile(role, `${PROJECT}/${imports}`, file, takeOver);
  const { filename, status, rows, sets, excludedBy, failure } = done;
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  console.log(`${filename}: ${status} in ${seconds} s`, { rows, sets, excludedBy, failure });
}
