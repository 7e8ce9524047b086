import { readServiceConfig, type ServiceConfig } from '@seal/platform/runtime/service-config';

/** Registration needs no settings of its own: what differs from place to place is project data. */
export function readRegistrationConfig(env: NodeJS.ProcessEnv): ServiceConfig {
  return readServiceConfig('registration', env);
}
