import type { Project } from '@seal/contracts/projects/project';
import type { CheckIn } from './check-in.ts';

export interface CheckIns {
  read(id: string): Promise<CheckIn | undefined>;
  findByKey(creationKey: string): Promise<CheckIn | undefined>;
  insert(checkIn: CheckIn): Promise<boolean>;
  /** Those of `first` to `last`, both included, by day. */
  between(projectId: string, first: string, last: string): Promise<CheckIn[]>;
  all(projectId: string): AsyncIterable<CheckIn>;
}

/** What checking in works with. */
export interface RosterDeps {
  project(id: string): Promise<Project | undefined>;
  hasProject(id: string): Promise<boolean>;
  checkIns: CheckIns;
}
