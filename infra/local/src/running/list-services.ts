import { join } from 'node:path';
import type { KeyFiles, Secrets } from './keep-secrets.ts';
import { SERVICES, type ServiceName, type Settings } from './settings.ts';

export interface Service {
  /** Also the name of its log: a second instance has its own. */
  name: string;
  script: string;
  port: number;
  env: NodeJS.ProcessEnv;
}

export interface Surroundings {
  settings: Settings;
  mongodbUri: string;
  redisUrl: string;
  secrets: Secrets;
  keys: KeyFiles;
}

/** What only the console may know. */
const CONSOLE_ONLY = [
  'DEMO_PASSWORD',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
  'TOKEN_PRIVATE_KEY_FILE',
];

/**
 * The first of each service; the environment of the starter is handed on below what is set here.
 */
export function listServices(around: Surroundings, outer: NodeJS.ProcessEnv): Service[] {
  return SERVICES.map((name) =>
    describe(name, name, around.settings.ports[name].port, around, outer),
  );
}

/** The second of the services that are to run twice. */
export function listSecondServices(around: Surroundings, outer: NodeJS.ProcessEnv): Service[] {
  return SERVICES.flatMap((name) => {
    const use = around.settings.secondPorts[name];
    return use ? [describe(name, use.user, use.port, around, outer)] : [];
  });
}

function describe(
  service: ServiceName,
  name: string,
  port: number,
  around: Surroundings,
  outer: NodeJS.ProcessEnv,
): Service {
  const { settings, secrets, keys } = around;
  const handedOn = Object.entries(outer).filter(([variable]) => !CONSOLE_ONLY.includes(variable));
  const demoProject = outer['DEMO_PROJECT'] || 'yutian-demo';
  const own = {
    console: {
      ...(outer['OIDC_CLIENT_SECRET'] && { OIDC_CLIENT_SECRET: outer['OIDC_CLIENT_SECRET'] }),
      DEMO_PASSWORD: settings.demoPassword ?? secrets.demoPassword,
      SESSION_SECRET: outer['SESSION_SECRET'] || secrets.sessionSecret,
      TOKEN_PRIVATE_KEY_FILE: keys.privateKeyFile,
      START_PROJECT: outer['START_PROJECT'] || demoProject,
    },
    finance: { DEMO_PROJECT: demoProject },
    registration: {},
    // Where the code on a slip leads an enterprise: the console, as this machine knows it.
    engraving: {
      PUBLIC_URL: outer['PUBLIC_URL'] || `http://127.0.0.1:${settings.ports.console.port}`,
    },
  };
  return {
    name,
    script: join(settings.servicesDir, service, 'dist', 'start.js'),
    port,
    env: {
      ...Object.fromEntries(handedOn),
      PORT: String(port),
      HOST: '127.0.0.1',
      MONGODB_URI: around.mongodbUri,
      REDIS_URL: around.redisUrl,
      QUEUE_PREFIX: outer['QUEUE_PREFIX'] || '{seal}',
      REGISTRATION_URL: `http://127.0.0.1:${settings.ports.registration.port}`,
      ENGRAVING_URL: `http://127.0.0.1:${settings.ports.engraving.port}`,
      FINANCE_URL: `http://127.0.0.1:${settings.ports.finance.port}`,
      TOKEN_PUBLIC_KEY_FILE: keys.publicKeyFile,
      PROJECTS_DIR: join(settings.root, 'infra', 'projects'),
      ...own[service],
    },
  };
}
