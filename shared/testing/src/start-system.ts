import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role } from '@seal/contracts/common/roles';
import { createTokenSigner } from '@seal/platform/http/tokens';
import { builtServices, testServers } from './ask-test-run.ts';
import { pickFreePort } from './pick-free-port.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export type SystemService = 'finance' | 'registration' | 'engraving';
export const systemServices: readonly SystemService[] = ['finance', 'registration', 'engraving'];

export interface SystemOptions {
  /** The servers of the test run unless others are given. */
  mongoUri?: string;
  redisUrl?: string;
  /** Sets this system's databases and queues apart from every other one on the same servers. */
  name: string;
  /** Processes a service; calls go round all of them. */
  instances?: number;
  /** More environment for the services, a fault point for example. */
  env?: Record<string, string>;
  projectsDir?: string;
  /** Arguments for node itself, to profile a service for example. */
  nodeArgs?: readonly string[];
}

export interface RunningService {
  service: SystemService;
  instance: number;
  url: string;
  child: ChildProcess;
}

export interface System {
  env: Record<string, string>;
  /** PEM: what a console of this system signs its tokens with. */
  privateKey: string;
  processes: RunningService[];
  /** The address of a service, of each of its processes in turn. */
  url(service: SystemService): string;
  token(role: Role): Promise<string>;
  /** Ends a process as a power cut would, and waits until it is gone. */
  kill(process: RunningService, signal?: NodeJS.Signals): Promise<void>;
  /** Starts it anew on its old port, with more environment if given; waits until it is ready. */
  restart(process: RunningService, env?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

/** The three services as real processes, built code, on the test's own MongoDB and Redis. */
export async function startSystem(options: SystemOptions): Promise<System> {
  await builtServices();
  const { mongoUri, redisUrl } = options;
  const own = mongoUri && redisUrl ? { mongoUri, redisUrl } : await testServers();
  const folder = mkdtempSync(path.join(tmpdir(), 'seal-system-'));
  const keys = writeKeys(folder);
  const env: Record<string, string> = {
    MONGODB_URI: mongoUri ?? own.mongoUri,
    MONGODB_DB_PREFIX: `${options.name}_`,
    REDIS_URL: redisUrl ?? own.redisUrl,
    QUEUE_PREFIX: `{${options.name}}`,
    TOKEN_PUBLIC_KEY_FILE: keys.publicFile,
    PROJECTS_DIR: options.projectsDir ?? path.join(root, 'infra/projects'),
    LOG_LEVEL: 'warn',
    ...(await pickAddresses()),
    ...options.env,
  };
  const signer = await createTokenSigner(keys.privatePem);
  const processes: RunningService[] = [];
  for (let instance = 0; instance < (options.instances ?? 1); instance += 1) {
    for (const service of systemServices) {
      const url = await pickUrl(env, service, instance);
      const child = launch({ service, url, env, folder, nodeArgs: options.nodeArgs ?? [] });
      processes.push({ service, instance, url, child });
    }
  }
  await Promise.all(processes.map(waitUntilReady)).catch(async (error: unknown) => {
    await Promise.all(processes.map((it) => end(it.child, 'SIGKILL')));
    throw error;
  });
  let turn = 0;

  return {
    env,
    privateKey: keys.privatePem,
    processes,
    url(service) {
      const own = processes.filter((it) => it.service === service);
      turn += 1;
      return own[turn % own.length]!.url;
    },
    token: (role) => signer.sign({ id: `test-${role}`, name: role, roles: [role] }, 3_600),
    kill: (it, signal = 'SIGKILL') => end(it.child, signal),
    async restart(it, more = {}) {
      const { service, url } = it;
      const nodeArgs = options.nodeArgs ?? [];
      it.child = launch({ service, url, env: { ...env, ...more }, folder, nodeArgs });
      await waitUntilReady(it);
    },
    async stop() {
      await Promise.all(processes.map((it) => end(it.child, 'SIGTERM')));
    },
  };
}

/** Where the services find each other: the first process of each. */
async function pickAddresses(): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {};
  for (const service of systemServices) addresses[variableOf(service)] = await pickFreeUrl();
  return addresses;
}

function pickUrl(
  env: Record<string, string>,
  service: SystemService,
  instance: number,
): Promise<string> {
  return instance === 0 ? Promise.resolve(env[variableOf(service)]!) : pickFreeUrl();
}

function variableOf(service: SystemService): string {
  return `${service.toUpperCase()}_URL`;
}

async function pickFreeUrl(): Promise<string> {
  return `http://127.0.0.1:${await pickFreePort()}`;
}

interface Launch {
  service: SystemService;
  url: string;
  env: Record<string, string>;
  folder: string;
  nodeArgs: readonly string[];
}

function launch({ service, url, env, folder, nodeArgs }: Launch): ChildProcess {
  const log = openSync(path.join(folder, `${service}.log`), 'a');
  const program = path.join(root, `services/${service}/dist/start.js`);
  return spawn(process.execPath, [...nodeArgs, program], {
    env: { PATH: process.env['PATH'] ?? '', ...env, PORT: new URL(url).port },
    stdio: ['ignore', log, log, 'ipc'],
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Six processes at once on a busy machine take their time; longer only hides one that hangs. */
const READY_WITHIN_MS = 60_000;

async function waitUntilReady({ url, child, service }: RunningService): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    const ended = child.exitCode ?? child.signalCode;
    if (ended !== null) throw new Error(`${service} ended with ${ended} at its start`);
    if (Date.now() > until) throw new Error(`${service} is not ready after ${READY_WITHIN_MS} ms`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

function writeKeys(folder: string): { publicFile: string; privatePem: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const publicFile = path.join(folder, 'token-public.pem');
  writeFileSync(publicFile, publicKey.export({ type: 'spki', format: 'pem' }));
  return { publicFile, privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
