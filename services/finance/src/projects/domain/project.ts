import type { Project, ProjectTerms } from '@seal/contracts/projects/project';
import type { Aggregate, HistoryEntry, Mark, Person } from '@seal/kernel/aggregate/history';
import type { Folding } from '@seal/kernel/aggregate/state-at';

type ProjectEntry = HistoryEntry<Partial<ProjectTerms>, 'opened' | 'changed'>;

/** A project: its terms are its history folded. */
export interface ProjectDocument extends Aggregate<Partial<ProjectTerms>> {
  terms: ProjectTerms;
  history: ProjectEntry[];
  /** Who has not yet taken over the newest terms. */
  unpublished: { registration?: Mark; engraving?: Mark };
}

/** An entry carries the terms that it set. */
export const projectFolding: Folding<ProjectDocument> = {
  apply: ({ terms }, data) => ({ terms: { ...terms, ...data } as ProjectTerms }),
};

/** Both keep the terms of each project as well. */
export const replicas = ['registration', 'engraving'] as const;

/** A project as it begins. `token` is the entry's own, made by the caller. */
export function openProject(
  id: string,
  terms: ProjectTerms,
  actor: Person,
  at: Date,
  token: string,
): ProjectDocument {
  return {
    _id: id,
    version: 1,
    terms,
    history: [{ version: 1, act: 'opened', actor, at, token, data: terms }],
    unpublished: { registration: { seq: 1, at }, engraving: { seq: 1, at } },
  };
}

/** The project as it is answered, and told to the other services. */
export function toProject({ _id, version, terms }: ProjectDocument): Project {
  return { ...terms, id: _id, version };
}
