import { readServiceConfig, type ServiceConfig } from '@seal/platform/service-config';

/** Engraving needs nothing beyond what every service needs. */
export function readConfig(env: NodeJS.ProcessEnv): ServiceConfig {
  return readServiceConfig('engraving', env);
}
