import { setTimeout as pause } from 'node:timers/promises';
import { projectEndpoints } from '@seal/contracts/projects/project-endpoints';
import type { OutboxSpec } from '@seal/platform/messaging/outbox';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { projectHandlers } from './api/project-handlers.ts';
import type { ProjectDeps } from './application/project-deps.ts';
import { createProjectStore } from './data/project-store.ts';
import { projectsCollection } from './data/projects-collection.ts';
import { toProjectEvent } from './domain/project-event.ts';
import type { ProjectDocument } from './domain/project.ts';

const toNeighbours = (['registration', 'engraving'] as const).map(
  (to): OutboxSpec<ProjectDocument> => ({
    collection: projectsCollection.name,
    to,
    kind: 'project',
    toEvent: toProjectEvent,
  }),
);

export const projectRecords: ModuleRecords = {
  collections: [projectsCollection],
  outboxes: toNeighbours,
};

export interface Projects extends Module {
  deps: ProjectDeps;
}

/** Projects and their terms, changed for what comes after; both neighbours keep a copy. */
export function openProjectsModule(service: OpenService): Projects {
  const { mongo, clock } = service;
  const deps: ProjectDeps = {
    projects: createProjectStore(mongo),
    publishProjects(changed) {
      for (const spec of toNeighbours) service.outbox(spec).publish(changed);
    },
    pause: (ms) => pause(ms),
  };
  const handlers = projectHandlers(deps, () => clock.now());
  return { deps, routes: [routes(projectEndpoints, handlers)] };
}

export { readAllProjects } from './data/read-all-projects.ts';
export { createProjectStore } from './data/project-store.ts';
export { projectsCollection } from './data/projects-collection.ts';
