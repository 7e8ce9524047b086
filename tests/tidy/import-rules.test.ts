import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from './project-files.ts';

/**
 * A cruiser that finds no module, or cannot follow `@seal/…`, passes everything. So the rules are
 * tried on a project of planted files: each row is a file, what it imports, and the rule it breaks.
 */
const BROKEN: [rule: string, file: string, imported: string][] = [
  ['domain-is-pure', 'services/a/src/domain/x.ts', '../application/deps.ts'],
  ['domain-is-pure', 'services/a/src/domain/x-zod.ts', 'zod'],
  ['domain-is-pure', 'services/a/src/domain/x-platform.ts', '@seal/platform/clock'],
  ['application-is-given-its-deps', 'services/a/src/application/x.ts', '../data/a-store.ts'],
  ['application-is-given-its-deps', 'services/a/src/application/y.ts', '@seal/platform/clock'],
  ['data-knows-no-act', 'services/a/src/data/x.ts', '../jobs/on-a.ts'],
  ['data-calls-no-act', 'services/a/src/data/y.ts', '../application/do-a.ts'],
  ['api-and-jobs-never-import-data', 'services/a/src/api/x.ts', '../data/a-store.ts'],
  ['api-and-jobs-never-import-data', 'services/a/src/jobs/x.ts', '../data/a-store.ts'],
  ['api-and-jobs-are-two-doors', 'services/a/src/api/y.ts', '../jobs/on-a.ts'],
  ['compose-joins-and-start-starts', 'services/a/src/jobs/y.ts', '../compose.ts'],
  ['domain-is-pure', 'services/a/src/stock/domain/x.ts', '../application/deps.ts'],
  ['domain-is-pure', 'services/a/src/stock/domain/y.ts', '@seal/platform/clock'],
  ['application-is-given-its-deps', 'services/a/src/stock/application/x.ts', '../data/s.ts'],
  ['data-knows-no-act', 'services/a/src/stock/data/x.ts', '../jobs/on-s.ts'],
  ['api-and-jobs-never-import-data', 'services/a/src/stock/api/x.ts', '../data/s.ts'],
  ['api-and-jobs-are-two-doors', 'services/a/src/stock/api/y.ts', '../jobs/on-s.ts'],
  ['modules-have-one-door', 'services/a/src/sale/domain/x.ts', '../../stock/domain/s.ts'],
  ['modules-have-one-door', 'services/a/src/sale/module.ts', '../stock/data/s.ts'],
  ['modules-have-one-door', 'services/a/src/sale/flat.ts', '../stock/domain/s.ts'],
  ['exports-are-pure', 'services/a/src/stock/exports.ts', './data/s.ts'],
  ['domain-is-pure', 'services/a/src/sale/domain/y.ts', '../../stock/module.ts'],
  ['modules-point-one-way', 'services/finance/src/months/x.ts', '../invoices/exports.ts'],
  ['modules-point-one-way', 'services/console/src/sign-in/x.ts', '../gateway/exports.ts'],
  ['modules-have-one-door', 'services/console/src/pages/x.ts', '../gateway/api/x.ts'],
  ['exports-are-pure', 'services/console/src/sign-in/exports.ts', './api/x.ts'],
  ['compose-knows-modules-alone', 'services/console/src/compose.ts', './gateway/api/x.ts'],
  ['compose-knows-modules-alone', 'services/b/src/compose.ts', './shelf/domain/b.ts'],
  ['mongoose-in-data-only', 'services/a/src/jobs/z.ts', 'mongoose'],
  ['express-in-api-only', 'services/a/src/jobs/w.ts', 'express'],
  ['bullmq-in-jobs-only', 'services/a/src/api/z.ts', 'bullmq'],
  ['ioredis-in-platform-only', 'services/a/src/jobs/v.ts', 'ioredis'],
  ['no-service-imports-another', 'services/a/src/api/w.ts', '../../../b/src/domain/b.ts'],
  ['no-service-imports-another', 'services/a/src/api/u.ts', '@seal/b/domain/b'],
  ['shared-stands-below', 'shared/platform/src/x.ts', '@seal/b/domain/b'],
  ['production-without-tests', 'services/a/src/y.ts', '@seal/testing/fake-clock'],
  ['production-without-tests', 'services/a/src/domain/y.ts', '../testing/build-a.ts'],
  ['services-without-infra', 'services/a/src/x.ts', '@seal/local/servers'],
  ['kernel-is-the-ground', 'shared/kernel/src/x.ts', '@seal/contracts/engraving/order'],
  ['kernel-does-no-io', 'shared/kernel/src/y.ts', 'node:fs'],
  ['contracts-are-zod-and-kernel', 'shared/contracts/src/x.ts', 'mongoose'],
  ['contracts-are-zod-and-kernel', 'shared/contracts/src/y.ts', '@seal/platform/clock'],
  ['platform-beneath-tabular', 'shared/platform/src/v.ts', '@seal/tabular/table'],
  ['documents-are-drawn-from-answers', 'shared/documents/src/x.ts', '@seal/platform/clock'],
  ['documents-are-drawn-from-answers', 'shared/documents/src/y.ts', 'node:fs'],
  ['web-knows-contracts-and-kernel', 'services/console/web/lib/x.ts', '@seal/platform/clock'],
  ['web-is-nobody-elses', 'services/console/src/x.ts', '../web/lib/x.ts'],
  ['web-features-stand-apart', 'services/console/web/features/a/x.ts', '../b/b.ts'],
  ['no-cycles', 'shared/platform/src/one.ts', './two.ts'],
  ['no-barrels', 'shared/platform/src/y.ts', './folder/index.ts'],
  ['no-utils', 'shared/platform/src/z.ts', './date-utils.ts'],
  ['resolvable', 'shared/platform/src/w.ts', './not-there.ts'],
  ['declared', 'services/b/src/api/x.ts', 'undeclared'],
];

/** What a service is made of: none of it breaks a rule. */
const SOUND: [file: string, imported: string[]][] = [
  ['services/a/src/domain/a.ts', ['@seal/kernel/money', '@seal/contracts/engraving/order']],
  ['services/a/src/application/deps.ts', ['../domain/a.ts']],
  ['services/a/src/application/do-a.ts', ['./deps.ts', '../domain/a.ts', '@seal/kernel/money']],
  ['services/a/src/data/a-store.ts', ['mongoose', '../application/deps.ts', '../domain/a.ts']],
  ['services/a/src/api/a-handlers.ts', ['express', '../application/do-a.ts']],
  ['services/a/src/jobs/on-a.ts', ['bullmq', '../application/do-a.ts']],
  ['services/a/src/compose.ts', ['./data/a-store.ts', './api/a-handlers.ts', './jobs/on-a.ts']],
  ['services/a/src/stock/domain/s.ts', ['@seal/kernel/money']],
  ['services/a/src/stock/application/deps.ts', ['../domain/s.ts']],
  ['services/a/src/stock/data/s.ts', ['mongoose', '../application/deps.ts']],
  ['services/a/src/stock/jobs/on-s.ts', ['bullmq', '../application/deps.ts']],
  ['services/a/src/stock/module.ts', ['./data/s.ts', './jobs/on-s.ts', '@seal/platform/clock']],
  ['services/a/src/store/exports.ts', ['./domain/s.ts']],
  ['services/a/src/store/domain/s.ts', []],
  ['services/a/src/sale/domain/s.ts', ['../../store/exports.ts']],
  ['services/b/src/shelf/domain/b.ts', []],
  ['services/console/src/gateway/exports.ts', []],
  ['services/console/src/gateway/api/x.ts', []],
  ['services/console/src/sign-in/api/x.ts', []],
  ['services/finance/src/invoices/exports.ts', []],
  ['services/a/src/testing/build-a.ts', ['@seal/testing/fake-clock', '../domain/a.ts']],
  ['services/b/src/domain/b.ts', []],
  ['services/console/web/features/b/b.ts', ['@seal/kernel/money']],
  ['shared/kernel/src/money.ts', []],
  ['shared/contracts/src/engraving/order.ts', ['zod', '@seal/kernel/money']],
  ['shared/platform/src/clock.ts', ['mongoose', 'express', 'bullmq', 'ioredis']],
  ['shared/platform/src/two.ts', ['./one.ts']],
  ['shared/tabular/src/table.ts', ['mongoose', 'bullmq', '@seal/platform/clock']],
  ['shared/platform/src/date-utils.ts', []],
  ['shared/platform/src/folder/index.ts', []],
  ['shared/testing/src/fake-clock.ts', ['@seal/platform/clock']],
  ['infra/local/src/servers.ts', ['@seal/platform/clock']],
];

interface Summary {
  violations: { from: string; rule: { name: string } }[];
  ruleSetUsed: { forbidden: { name: string }[] };
}

const PACKAGES = ['bullmq', 'express', 'ioredis', 'mongoose', 'zod'];
const WORKSPACES = ['a', 'b', 'console', 'finance'].map((name) => `services/${name}`);
WORKSPACES.push(...['kernel', 'contracts', 'platform', 'testing'].map((name) => `shared/${name}`));
WORKSPACES.push('shared/documents', 'shared/tabular', 'infra/local');

const folder = mkdtempSync(join(tmpdir(), 'seal-import-rules-'));
let broken: Summary['violations'] = [];
let rules: string[] = [];

beforeAll(async () => {
  plantProject();
  const summary = await cruise();
  broken = summary.violations;
  rules = summary.ruleSetUsed.forbidden.map(({ name }) => name);
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(BROKEN)('%s is broken by %s importing %s', (rule, file) => {
  const found = broken.filter(({ from }) => from === file).map((violation) => violation.rule.name);
  expect(found).toContain(rule);
});

test('a sound service breaks none', () => {
  const sound = new Set(SOUND.map(([file]) => file));
  // Of a cycle both ends are named.
  sound.delete('shared/platform/src/two.ts');
  expect(broken.filter(({ from }) => sound.has(from))).toEqual([]);
});

test('every rule has a planted file', () => {
  const planted = new Set(BROKEN.map(([rule]) => rule));
  expect(rules).not.toEqual([]);
  expect(rules.filter((name) => !planted.has(name))).toEqual([]);
});

function plantProject(): void {
  for (const name of [...PACKAGES, 'undeclared']) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' }));
    plant(`node_modules/${name}/index.js`, 'export default 1;');
  }
  mkdirSync(join(folder, 'node_modules', '@seal'));
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']));
  const exported = { './*': { source: './src/*.ts', default: './dist/*.js' } };
  for (const path of WORKSPACES) {
    const name = path.slice(path.indexOf('/') + 1);
    const manifest = { name: `@seal/${name}`, type: 'module', exports: exported, dependencies };
    plant(`${path}/package.json`, JSON.stringify(manifest));
    symlinkSync(join(folder, path), join(folder, 'node_modules', '@seal', name));
  }
  for (const [file, imported] of SOUND) plant(file, typeImports(imported));
  for (const [, file, imported] of BROKEN) plant(file, typeImports([imported]));
  for (const path of ['.dependency-cruiser.mjs', 'infra/import-rules']) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
}

/** Of types only: a rule that lets these pass would be no rule about layers. */
function typeImports(names: string[]): string {
  return names.map((name, i) => `import type T${i} from '${name}';\n`).join('');
}

function plant(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function cruise(): Promise<Summary> {
  const cruiser = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    const all = [...args, 'services', 'shared', 'infra'];
    execFile(process.execPath, all, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout) => {
      if (stdout === '') reject(error ?? new Error('dependency-cruiser said nothing'));
      else resolve((JSON.parse(stdout) as { summary: Summary }).summary);
    });
  });
}
