import { evidenceEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import { type Module, routes } from '@seal/platform/runtime/module';
import { evidenceHandlers } from './api/evidence-handlers.ts';
import type { IndicatorDeps } from '../indicators/exports.ts';

/** The books, terms and figures of a day in one pack, to be reckoned anew by anybody. */
export function openEvidence(deps: IndicatorDeps, now: () => Date): Module {
  return { routes: [routes(evidenceEndpoints, evidenceHandlers(deps, now))] };
}
