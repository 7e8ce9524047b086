import type { Project, ProjectTerms } from '@seal/contracts/projects/project';

/** One line of a project's history; `data` carries the terms that it set. */
export interface HistoryEntry {
  version: number;
  act: 'opened' | 'changed';
  actor: { id: string; name: string };
  at: Date;
  token: string;
  data: Partial<ProjectTerms>;
}

/** Who has not yet taken over the newest terms. */
type Mark = { seq: number; at: Date };
export interface ProjectMarks {
  registration?: Mark;
  engraving?: Mark;
}

/** A project: its terms are its history folded. */
export interface ProjectDocument {
  _id: string;
  version: number;
  terms: ProjectTerms;
  history: HistoryEntry[];
  unpublished: ProjectMarks;
}

/** Both replicas have to be told of that version. */
export function marksAt(version: number, at: Date): Required<ProjectMarks> {
  return { registration: { seq: version, at }, engraving: { seq: version, at } };
}

/** A project as it begins. `token` is the entry's own, made by the caller. */
export function openProject(
  id: string,
  terms: ProjectTerms,
  actor: HistoryEntry['actor'],
  at: Date,
  token: string,
): ProjectDocument {
  return {
    _id: id,
    version: 1,
    terms,
    history: [{ version: 1, act: 'opened', actor, at, token, data: terms }],
    unpublished: marksAt(1, at),
  };
}

/** The project as it is answered, and told to the other services. */
export function toProject({ _id, version, terms }: ProjectDocument): Project {
  return { ...terms, id: _id, version };
}

/** The terms that a history comes to; they are the project's, or something is wrong. */
export function foldTerms(history: readonly HistoryEntry[]): Partial<ProjectTerms> {
  return Object.assign({}, ...history.map((entry) => entry.data)) as Partial<ProjectTerms>;
}
