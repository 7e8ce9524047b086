import type { RecordFilter, Records } from '@seal/kernel/aggregate/record';
import type { OrderLookups } from '../orders/exports.ts';
import type { Sha256 } from './draw-sample.ts';
import type { SpotCheck } from './spot-check.ts';

export interface SpotChecks extends Records<SpotCheck> {
  list(filter: RecordFilter): Promise<SpotCheck[]>;
  all(projectId: string): AsyncIterable<SpotCheck>;
}

/** What the acts on spot checks work with. */
export interface SpotCheckDeps {
  hasProject(id: string): Promise<boolean>;
  orders: Pick<OrderLookups, 'completedBetween' | 'readDrawn'>;
  spotChecks: SpotChecks;
  sha256: Sha256;
}
