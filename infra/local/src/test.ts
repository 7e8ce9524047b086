import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerTests } from './checks/answer-tests.ts';
import { CHECK_STEPS, type CheckStep } from './checks/check-steps.ts';
import { countResults, readReport, resultLine, type Counts } from './checks/count-results.ts';
import { describeProblem } from './problem.ts';
import { runStep } from './checks/run-step.ts';
import { stopOnSignals } from './stop-signal.ts';
import { makeTestFolder, removeAbandonedFolders, removeTestFolder } from './checks/test-folder.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * `npm test`: all checks, then jest. With arguments (`npm test -- path`) only jest, on these; what
 * they need is built and started when the first of them asks.
 */
export async function main(args: string[], build: () => Promise<void>): Promise<number> {
  const signal = stopOnSignals();
  let counts: Counts = { passed: 0, failed: 1 };
  try {
    if (args.length > 0 || (await checksPass(CHECK_STEPS, signal))) {
      counts = await runJest(args, build, signal);
    }
  } catch (error) {
    if (!signal.aborted) process.stderr.write(`\n${describeProblem(error)}\n`);
  }
  say(resultLine(counts));
  if (signal.aborted) return 130;
  return counts.failed === 0 ? 0 : 1;
}

async function checksPass(steps: CheckStep[], signal: AbortSignal): Promise<boolean> {
  for (const { name, run, needs } of steps) {
    const missing = needs.find((file) => !existsSync(join(ROOT, file)));
    if (missing !== undefined) {
      say(`- ${name}: left out, there is no ${missing}`);
      continue;
    }
    const startedAt = Date.now();
    const [program, ...args] = run;
    const command = [join(ROOT, 'node_modules', '.bin', program), ...args];
    const code = await runStep(command, { cwd: ROOT, signal });
    const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
    if (code !== 0) {
      say(`✗ ${name}: failed after ${took} (${run.join(' ')})`);
      return false;
    }
    say(`✓ ${name} (${took})`);
  }
  return true;
}

/**
 * Servers of its own on free ports, in a folder of its own: it may run beside a running `npm
 * start`.
 */
async function runJest(
  args: string[],
  build: () => Promise<void>,
  signal: AbortSignal,
): Promise<Counts> {
  await removeAbandonedFolders();
  const folder = makeTestFolder();
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const answering = await answerTests({
    servers: () => startServers(folder, signal),
    build: async () => ({ built: await build() }),
  });
  try {
    // All tests need them: one that waited for a first download would time out.
    if (args.length === 0) await answering.give('servers');
    const report = join(folder, 'jest.json');
    const code = await runStep(jestCommand(report, args), {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'test',
        LOG_LEVEL: 'warn',
        TEST_RUN_URL: answering.url,
        // So that what a test leaves behind when it is cut short is found and removed with the
        // folder.
        TMPDIR: temporary,
      },
      signal,
    });
    return countResults(readReport(report), code);
  } finally {
    await answering.close();
    await removeTestFolder(folder);
  }
}

async function startServers(folder: string, signal: AbortSignal): Promise<object> {
  // Only here: what it imports would be loaded before every run of pure tests.
  const { startMongo, startRedis } = await import('./servers/servers.ts');
  const fast = { fast: true, say, signal };
  const mongo = await startMongo({ dir: join(folder, 'mongo'), ...fast });
  const redis = await startRedis({ dir: join(folder, 'redis'), ...fast });
  return { mongoUri: mongo.uri, redisUrl: redis.url };
}

function jestCommand(report: string, args: string[]): string[] {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  // Its own default lies in the temporary folder, which is gone after each run.
  const cache = join(ROOT, 'node_modules', '.cache', 'jest');
  const options = ['--ci', '--json', `--outputFile=${report}`, `--cacheDirectory=${cache}`];
  return [
    process.execPath,
    // Node's own, 16, makes books of 100,000 orders be collected over and over.
    '--max-semi-space-size=64',
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    ...options,
    ...args,
  ];
}
