/** What other modules of this service may know of this one. */
export type { ProjectDeps, ProjectFile, ProjectStore } from './application/project-deps.ts';
export { decideProjectChange } from './domain/decide-project-change.ts';
export { type ProjectDocument, openProject, projectFolding, toProject } from './domain/project.ts';
