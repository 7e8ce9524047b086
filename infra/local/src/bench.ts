import { join } from 'node:path';
import { describeProblem } from './problem.ts';
import { runStep } from './checks/run-step.ts';
import { startMongo, startRedis } from './servers/servers.ts';
import { stopOnSignals } from './stop-signal.ts';
import { makeTestFolder, removeAbandonedFolders, removeTestFolder } from './checks/test-folder.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Programs of their own; without a name it is the one of the main job. */
const NAMED = ['month', 'screens', 'pictures'];
/**
 * Three systems of 100,000 orders stand in it side by side. Smaller: they push each other out of
 * memory, which is measured as if the orders of one slowed it down.
 */
const CACHE_GB = 4;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * `npm run bench`, with `-- month` or `-- screens`, and `npm run pictures`: on servers of their own
 * that write as durably as those of `npm start`.
 */
export async function main(args: string[]): Promise<number> {
  const signal = stopOnSignals();
  await removeAbandonedFolders();
  const folder = makeTestFolder();
  try {
    const compiler = join(ROOT, 'node_modules', '.bin', 'tsc');
    const built = await runStep([compiler, '-b', 'tests/bench'], { cwd: ROOT, signal });
    if (built !== 0) return built;
    const [first = '', ...others] = args;
    const isNamed = NAMED.includes(first);
    const dir = join(folder, 'mongo');
    const mongo = await startMongo({ dir, cacheGB: CACHE_GB, say, signal });
    const redis = await startRedis({ dir: join(folder, 'redis'), say, signal });
    const program = join(ROOT, 'tests', 'bench', 'dist', `${isNamed ? first : 'run'}.js`);
    const servers = { MONGODB_URI: mongo.uri, REDIS_URL: redis.url, TMPDIR: folder };
    const env = { ...process.env, ...servers };
    return await runStep([process.execPath, program, ...(isNamed ? others : args)], {
      cwd: ROOT,
      env,
      signal,
    });
  } catch (error) {
    if (!signal.aborted) process.stderr.write(`\n${describeProblem(error)}\n`);
    return 1;
  } finally {
    await removeTestFolder(folder);
  }
}
