import type { AnyEndpoint } from '../endpoint.ts';
import { consoleEndpoints } from './console.ts';
import { engravingEndpoints } from './engraving.ts';
import { financeEndpoints } from './finance.ts';
import { registrationEndpoints } from './registration.ts';

/** The policy table, whole: operation → row. */
export const policyTable = {
  ...consoleEndpoints,
  ...registrationEndpoints,
  ...engravingEndpoints,
  ...financeEndpoints,
};

export const policyRows = Object.entries(policyTable) as unknown as readonly (readonly [
  string,
  AnyEndpoint,
])[];
