import { setTimeout as pause } from 'node:timers/promises';
import { previewEndpoints } from '@seal/contracts/common/administration-endpoints';
import { projectEndpoints } from '@seal/contracts/projects/project-endpoints';
import type { OutboxSpec } from '@seal/platform/messaging/outbox';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { previewHandlers } from '../api/preview-handlers.ts';
import { projectHandlers } from '../api/project-handlers.ts';
import type { ProjectDeps, ProjectFile } from '../application/deps.ts';
import { openProjects } from '../application/open-projects.ts';
import { createFundsReader } from '../data/funds-reader.ts';
import { createLedgerStore } from '../data/ledger-store.ts';
import { createProjectStore } from '../data/project-store.ts';
import { projectsCollection } from '../data/projects-collection.ts';
import { type ProjectDocument, replicas } from '../domain/project.ts';
import { toProjectEvent } from '../jobs/told-events.ts';

const toNeighbours = replicas.map((to): OutboxSpec<ProjectDocument> => ({
  collection: projectsCollection.name,
  to,
  kind: 'project',
  toEvent: toProjectEvent,
}));

export const projectRecords: ModuleRecords = {
  collections: [projectsCollection],
  outboxes: toNeighbours,
};

/** Projects and their terms: opened from `files`, changed for what comes after. */
export async function openProjectsModule(
  service: OpenService,
  files: readonly ProjectFile[],
): Promise<Module> {
  const { mongo, clock } = service;
  const ledger = createLedgerStore(mongo);
  const deps: ProjectDeps = {
    projects: createProjectStore(mongo),
    ledger,
    publishProjects(changed) {
      for (const spec of toNeighbours) service.outbox(spec).publish(changed);
    },
    pause: (ms) => pause(ms),
  };
  await openProjects(deps, files, clock.now());
  const funds = createFundsReader(mongo);
  return {
    routes: [
      routes(
        projectEndpoints,
        projectHandlers(deps, () => clock.now()),
      ),
      routes(previewEndpoints, previewHandlers({ projects: deps.projects, ledger, funds })),
    ],
  };
}
