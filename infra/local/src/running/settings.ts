import { join, resolve } from 'node:path';
import { cacheFolder } from '../find/cache-folder.ts';
import { Problem } from '../problem.ts';

export const SERVICES = ['registration', 'engraving', 'finance', 'console'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** A port, who listens on it, and the variable that moves it. */
export interface PortUse {
  user: string;
  port: number;
  variable: string;
}

export interface Settings {
  root: string;
  /** Holds `<service>/dist/start.js`; another folder in the tests of the starter itself. */
  servicesDir: string;
  dataDir: string;
  cacheDir: string;
  ports: Record<ServiceName | 'mongodb' | 'redis', PortUse>;
  /** The second registration, engraving and finance, when all services are to run twice. */
  secondPorts: Partial<Record<ServiceName, PortUse>>;
  mongodbUri: string | undefined;
  redisUrl: string | undefined;
  demoPassword: string | undefined;
}

/** The ports are one block, so that two clones side by side need but one variable each. */
const AFTER_PORT = { registration: 1, engraving: 2, finance: 3, mongodb: 10, redis: 11 } as const;
const SECOND_AFTER_PORT = { registration: 5, engraving: 6, finance: 7 } as const;

export function readSettings(env: NodeJS.ProcessEnv, root: string): Settings {
  const base = readPort(env, 'PORT', 8080);
  const derived = (user: keyof typeof AFTER_PORT): PortUse => {
    const variable = `${user.toUpperCase()}_PORT`;
    return { user, variable, port: readPort(env, variable, base + AFTER_PORT[user]) };
  };
  const second = (user: keyof typeof SECOND_AFTER_PORT): PortUse => {
    return { user: `${user}-2`, variable: 'PORT', port: base + SECOND_AFTER_PORT[user] };
  };
  const settings: Settings = {
    root,
    servicesDir: join(root, 'services'),
    dataDir: resolve(root, env['DATA_DIR'] || '.data'),
    cacheDir: cacheFolder(env),
    ports: {
      console: { user: 'console', variable: 'PORT', port: base },
      registration: derived('registration'),
      engraving: derived('engraving'),
      finance: derived('finance'),
      mongodb: derived('mongodb'),
      redis: derived('redis'),
    },
    secondPorts: {},
    mongodbUri: env['MONGODB_URI'] || undefined,
    redisUrl: env['REDIS_URL'] || undefined,
    demoPassword: env['DEMO_PASSWORD'] || undefined,
  };
  if (readInstances(env) === 2) {
    settings.secondPorts = {
      registration: second('registration'),
      engraving: second('engraving'),
      finance: second('finance'),
    };
  }
  refuseSharedPorts(portsInUse(settings));
  return settings;
}

/** The ports that are really listened on: none for a database or Redis of the user's own. */
export function portsInUse({ ports, secondPorts, mongodbUri, redisUrl }: Settings): PortUse[] {
  const { mongodb, redis, ...services } = ports;
  return [
    ...Object.values(services),
    ...Object.values(secondPorts),
    ...(mongodbUri === undefined ? [mongodb] : []),
    ...(redisUrl === undefined ? [redis] : []),
  ];
}

function readPort(env: NodeJS.ProcessEnv, variable: string, otherwise: number): number {
  const text = env[variable] || String(otherwise);
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`${variable} must be a port from 1 to 65535, and is ${text}.`);
}

function readInstances(env: NodeJS.ProcessEnv): number {
  const text = env['INSTANCES'] || '1';
  if (text === '1' || text === '2') return Number(text);
  throw new Problem(`INSTANCES must be 1 or 2, and is ${text}.`);
}

function refuseSharedPorts(uses: PortUse[]): void {
  for (const [index, { port, user, variable }] of uses.entries()) {
    const other = uses.slice(0, index).find((use) => use.port === port);
    if (!other) continue;
    throw new Problem(
      `${other.user} and ${user} cannot both use port ${port}: set ${variable} to another.`,
    );
  }
}
