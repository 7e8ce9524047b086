import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimDataFolder, refuseTakenPorts, starterPidFile } from './running/claim-data-folder.ts';
import { keepKeys, keepSecrets, type Secrets } from './running/keep-secrets.ts';
import { keepRunning } from './running/keep-running.ts';
import { listSecondServices, listServices, type Service } from './running/list-services.ts';
import type { Say } from './run-command.ts';
import type { Settings } from './running/settings.ts';
import { startMongo } from './servers/start-mongo.ts';
import { startRedis } from './servers/start-redis.ts';
import { serviceLog, startService, untilServiceReady } from './running/start-service.ts';

interface Run {
  settings: Settings;
  say: Say;
  signal: AbortSignal;
  /** What is to be stopped, the last one first; each entry is a group that stops together. */
  groups: { name: string; stop: () => Promise<unknown> }[];
  services: (() => Promise<void>)[];
}

/**
 * Brings everything up, holds it up until the signal, and takes it down again in order, whatever
 * happened.
 */
export async function runProject(
  wanted: Settings,
  env: NodeJS.ProcessEnv,
  say: Say,
  signal: AbortSignal,
): Promise<void> {
  const settings = await claimDataFolder(wanted, say);
  const run: Run = { settings, say, signal, groups: [], services: [] };
  try {
    await refuseTakenPorts(settings);
    const secrets = keepSecrets(settings.dataDir);
    const keys = keepKeys(settings.dataDir);
    const mongodbUri = await bringUpMongo(run);
    const redisUrl = await bringUpRedis(run);
    const around = { settings, mongodbUri, redisUrl, secrets, keys };
    // Before the first one starts, so that one which cannot start never leaves the others running.
    const stopServices = () => Promise.all(run.services.map((stop) => stop()));
    run.groups.push({ name: 'services', stop: stopServices });
    await bringUpServices(run, listServices(around, env));
    // Only now: the first ones have migrated the databases, so two never do it at once.
    await bringUpServices(run, listSecondServices(around, env));
    welcome(run, secrets);
    await aborted(signal);
  } finally {
    for (const { name, stop } of run.groups.toReversed()) {
      say(`Stopping ${name}`);
      await stop();
    }
    rmSync(starterPidFile(settings.dataDir), { force: true });
  }
}

async function bringUpMongo({ settings, say, signal, groups }: Run): Promise<string> {
  if (settings.mongodbUri !== undefined) return settings.mongodbUri;
  const { port } = settings.ports.mongodb;
  const options = {
    dir: join(settings.dataDir, 'mongo'),
    port,
    say,
    cacheDir: settings.cacheDir,
    log: serviceLog(settings.dataDir, 'mongod'),
  };
  say(`MongoDB: starting on port ${port}`);
  const mongo = await startMongo({ ...options, signal });
  const again = (giveUp: AbortSignal) => startMongo({ ...options, signal: giveUp });
  groups.push({ name: 'MongoDB', ...keepRunning(mongo, { name: 'MongoDB', say, again }) });
  return mongo.uri;
}

async function bringUpRedis({ settings, say, signal, groups }: Run): Promise<string> {
  if (settings.redisUrl !== undefined) return settings.redisUrl;
  const { port } = settings.ports.redis;
  const options = {
    dir: join(settings.dataDir, 'redis'),
    port,
    say,
    cacheDir: settings.cacheDir,
    log: serviceLog(settings.dataDir, 'redis'),
  };
  say(`Redis: starting on port ${port}`);
  const redis = await startRedis({ ...options, signal });
  const again = (giveUp: AbortSignal) => startRedis({ ...options, signal: giveUp });
  groups.push({ name: 'Redis', ...keepRunning(redis, { name: 'Redis', say, again }) });
  return redis.url;
}

async function bringUpServices(run: Run, services: Service[]): Promise<void> {
  if (services.length === 0) return;
  const { settings, say, signal } = run;
  const { dataDir, root } = settings;
  say(`Services: starting ${services.map(({ name, port }) => `${name} on ${port}`).join(', ')}`);
  const started = services.map((service) => {
    const running = startService(service, dataDir, root);
    const slot = run.services.push(running.stop) - 1;
    return { service, running, slot };
  });
  await Promise.all(
    started.map(({ service, running }) => untilServiceReady(service, running, dataDir, signal)),
  );
  for (const { service, running, slot } of started) {
    const again = () => startService(service, dataDir, root);
    run.services[slot] = keepRunning(running, { name: service.name, say, again }).stop;
  }
}

function welcome({ settings, say }: Run, secrets: Secrets): void {
  const address = `http://127.0.0.1:${settings.ports.console.port}`;
  say('');
  say(`Ready.  Screens        ${address}`);
  say(`        API            ${address}/api/v1`);
  say(`        Documentation  ${address}/docs`);
  say('        Accounts       clerk, engraver, finance, approver, administrator, auditor');
  say(`        Password       ${settings.demoPassword ? 'DEMO_PASSWORD' : secrets.demoPassword}`);
  say(`        Data, logs     ${settings.dataDir}`);
  say('Ctrl-C stops it; the data are kept.');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
