/**
 * What `npm start`, `npm test` and `npm run bench` begin with, on a clone that has nothing yet:
 * checks Node, installs, builds, and hands on to dist. Plain JavaScript with Node's own modules
 * only, because nothing else is there at that moment.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
/** Which lock file the folder was last installed from; times alone are misled by a checkout. */
const STAMP = join(ROOT, 'node_modules', '.seal-installed');
/** When it was last built: what turbo takes from its cache is older than that. */
const BUILT = join(ROOT, 'node_modules', '.seal-built');
const LEAST_NODE = [20, 19];
/** Each is infra/local/src/<name>.ts with a `main`. */
const MAINS = ['start', 'test', 'bench', 'verify', 'sample', 'recompute'];

class Failure extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  const found = `${process.execPath} is ${process.versions.node}`;
  throw new Failure(`Node ${LEAST_NODE.join('.')} or newer is needed; ${found}.`);
}

function stampText() {
  const lock = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  return `${lock} ${statSync(INSTALLED).mtimeMs}`;
}

function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  if (statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return true;
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampText();
}

async function install() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json names (npm ci): about a minute the first time');
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const ticking = setInterval(
    () => console.log(`  npm ci: still at it after ${seconds()} s`),
    10_000,
  );
  // The npm that started us, where there is one: the one on the path may be another version.
  const { npm_execpath: npm = '' } = process.env;
  const [command, first] = npm.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  // A NODE_ENV of production would leave out what builds it.
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'];
  const { code } = await run(command, args, { show: true });
  clearInterval(ticking);
  if (code !== 0) throw new Failure('npm ci failed: see above.');
  writeFileSync(STAMP, stampText());
  console.log(`Installed in ${seconds()} s`);
}

/** Whether what starts the tests is built, and its sources are no younger. */
function isStarterBuilt() {
  if (!existsSync(join(HERE, 'dist', 'test.js')) || !existsSync(BUILT)) return false;
  const builtAt = statSync(BUILT).mtimeMs;
  const names = readdirSync(join(HERE, 'src'), { recursive: true });
  return names.every((name) => statSync(join(HERE, 'src', name)).mtimeMs <= builtAt);
}

async function build() {
  const turbo = join(ROOT, 'node_modules', 'turbo', 'bin', 'turbo');
  const quiet = ['--output-logs=errors-only', '--log-order=grouped', '--no-update-notifier'];
  const startedAt = Date.now();
  const begun = new Date();
  const slow = setTimeout(() => console.log('Building'), 1_500);
  let { code, output } = await run(process.execPath, [turbo, 'run', 'build', ...quiet]);
  if (code !== 0 && (await run(process.execPath, [turbo, '--version'])).code !== 0) {
    // There is no turbo for this kind of machine: the compiler alone builds all but faster repeats.
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    ({ code, output } = await run(process.execPath, [tsc, '-b']));
    if (code === 0) ({ code, output } = await buildScreens());
  }
  clearTimeout(slow);
  if (code !== 0) throw new Failure(`${output.trim()}\nThe build failed: see above.`);
  writeFileSync(BUILT, '');
  utimesSync(BUILT, begun, begun);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (seconds >= 2) console.log(`Built in ${seconds} s`);
}

function buildScreens() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const web = join(ROOT, 'services', 'console', 'web');
  return run(process.execPath, [vite, 'build', '--logLevel=error', web]);
}

/**
 * Runs a command to its end. One that is told to stop takes the child with it, whoever was told.
 */
function run(command, args, { show = false } = {}) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  return new Promise((resolve) => {
    const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: ROOT, env, stdio });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const handOn = (signal) => {
      child.kill(signal);
      child.once('close', () => finish(130));
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, handOn);
    const end = (code) => {
      for (const signal of signals) process.off(signal, handOn);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Whoever reads the last line of `npm test` finds one, however early it ended. */
function finish(code, told = false) {
  if (what === 'test' && !told) console.log('0 passed, 1 failed');
  process.exit(code);
}

const [what, ...args] = process.argv.slice(2);
try {
  if (!MAINS.includes(what)) throw new Failure(`usage: bootstrap.mjs ${MAINS.join('|')}`);
  checkNode();
  await install();
  // Of `npm test -- path` the tests themselves ask for it, and pure ones do not.
  const isLazy = what === 'test' && args.length > 0 && isStarterBuilt();
  if (!isLazy) await build();
  const { main } = await import(pathToFileURL(join(HERE, 'dist', `${what}.js`)).href);
  finish(await main(args, isLazy ? build : async () => {}), true);
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  finish(1);
}
