import type { ProjectEvent } from '@seal/contracts/common/events';
import { type ProjectDocument, toProject } from './project.ts';

/** finance → registration, engraving: the whole project as it stands. */
export function toProjectEvent(project: ProjectDocument): ProjectEvent {
  const { _id, version } = project;
  return { type: 'project-changed', id: _id, version, project: toProject(project) };
}
