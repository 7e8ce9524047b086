import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { ProjectDocument } from '../domain/project.ts';

/** A project as its file has it. */
export interface ProjectFile {
  id: string;
  terms: ProjectTerms;
}

export interface ProjectStore {
  /** Answers whether it was inserted; one that is there already stays as it is. */
  insert(project: ProjectDocument): Promise<boolean>;
  read(id: string): Promise<ProjectDocument | undefined>;
  /** The terms alone, as each step needs them. */
  readTerms(id: string): Promise<ProjectTerms | undefined>;
  /** In order of id, after that one. */
  list(after: string | undefined, most: number): Promise<ProjectDocument[]>;
  change(change: Change): Promise<Written>;
  /** Whether both replicas have that version, or a newer one is under way to them. */
  isHandled(id: string, version: number): Promise<boolean>;
}

export interface ProjectDeps {
  projects: ProjectStore;
  publishProjects(projects: readonly ProjectDocument[]): void;
  pause(ms: number): Promise<void>;
}
