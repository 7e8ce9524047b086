import type { CaseKind } from '@seal/contracts/engraving/after-sales';
import type { ClockState } from '@seal/contracts/engraving/satisfaction';
import type { Project } from '@seal/contracts/projects/project';
import type { RecordFilter, Records } from '@seal/kernel/aggregate/record';
import type { OrderLookups } from '../orders/exports.ts';
import type { ServiceCase } from './service-case.ts';

export interface CaseFilter extends RecordFilter {
  kind: CaseKind | undefined;
  state: ClockState | undefined;
  now: Date;
}

export interface Cases extends Records<ServiceCase> {
  list(filter: CaseFilter): Promise<ServiceCase[]>;
  /** Cases whose due time lay beyond the calendar. */
  withoutDueTime(most: number): Promise<ServiceCase[]>;
  /** All of a project, by id. */
  all(projectId: string): AsyncIterable<ServiceCase>;
}

/** What the acts on cases work with. */
export interface CaseDeps {
  project(id: string): Promise<Project | undefined>;
  hasProject(id: string): Promise<boolean>;
  orders: Pick<OrderLookups, 'read'>;
  cases: Cases;
}
