import { readFileSync } from 'node:fs';
import { ProjectId } from '@seal/contracts/common/fields';
import { readServiceConfig, type ServiceConfig } from '@seal/platform/runtime/service-config';
import { z } from 'zod';
import { readSingleSignOn, type SingleSignOn } from './sign-in/single-sign-on-config.ts';

/** The services that the console hands calls on to, by their base URL. */
export type ServiceUrls = Record<'registration' | 'engraving' | 'finance', string>;

export interface ConsoleConfig extends ServiceConfig {
  tokenPrivateKey: string;
  /** Signs session cookies and keys the fingerprints of bodies that hold passwords. */
  sessionSecret: string;
  /** Where it is set, the demo's accounts exist. */
  demoPassword: string | undefined;
  /** With which project the screens open for one who has worked on none yet. */
  startProject: string | undefined;
  /** Where it is set, people may also sign in by the county's identity provider. */
  singleSignOn: SingleSignOn | undefined;
  services: ServiceUrls;
}

/** Shorter could be guessed from one signed cookie. */
const SHORTEST_SECRET = 32;

/** Fewer is a pattern, not a secret: 32 random characters have some 25. */
const FEWEST_CHARACTERS = 12;

const Url = z.url({ protocol: /^https?$/ });

const Environment = z.object({
  TOKEN_PRIVATE_KEY_FILE: z.string().min(1),
  SESSION_SECRET: z.string().min(SHORTEST_SECRET, `at least ${SHORTEST_SECRET} characters`),
  DEMO_PASSWORD: z.string().max(200).optional(),
  START_PROJECT: ProjectId.optional(),
  REGISTRATION_URL: Url,
  ENGRAVING_URL: Url,
  FINANCE_URL: Url,
});

/**
 * What the console needs, from the environment. A missing, unusable or unsafe value stops the start
 * and is named; nothing secret has a default.
 */
export function readConsoleConfig(env: NodeJS.ProcessEnv): ConsoleConfig {
  const parsed = Environment.safeParse(env);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const production = env['NODE_ENV'] === 'production';
  if (production) wrong.push(...unsafeInProduction(env));
  const { singleSignOn, wrong: wrongSignOn } = readSingleSignOn(env, production);
  wrong.push(...wrongSignOn);
  if (!parsed.success || wrong.length > 0) {
    throw new Error(`console cannot start; wrong, missing or unsafe settings: ${wrong.join('; ')}`);
  }
  const it = parsed.data;
  return {
    ...readServiceConfig('console', env),
    tokenPrivateKey: readKey(it.TOKEN_PRIVATE_KEY_FILE),
    sessionSecret: it.SESSION_SECRET,
    demoPassword: it.DEMO_PASSWORD || undefined,
    startProject: it.START_PROJECT,
    singleSignOn,
    services: {
      registration: it.REGISTRATION_URL,
      engraving: it.ENGRAVING_URL,
      finance: it.FINANCE_URL,
    },
  };
}

function unsafeInProduction(env: NodeJS.ProcessEnv): string[] {
  const wrong: string[] = [];
  if (env['DEMO_PASSWORD']) {
    wrong.push('DEMO_PASSWORD: demo accounts have no place in production; use npm run account');
  }
  const secret = env['SESSION_SECRET'] ?? '';
  const isDefault = /secret|change|default|example|password|keyboard/i.test(secret);
  if (isDefault || (secret !== '' && new Set(secret).size < FEWEST_CHARACTERS)) {
    wrong.push('SESSION_SECRET: a default or a pattern; make one with openssl rand -base64 32');
  }
  return wrong;
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `console cannot start; TOKEN_PRIVATE_KEY_FILE: ${file} cannot be read (${code})`,
    );
  }
}
