import { fileURLToPath } from 'node:url';
import { describesAggregate } from '@seal/kernel/aggregate/testing-aggregate';
import { newId } from '@seal/kernel/ids';
import { openTestDatabase } from '@seal/testing/test-database';
import { changeProject } from './application/change-project.ts';
import { createProjectStore } from './data/project-store.ts';
import { projectsCollection } from './data/projects-collection.ts';
import { readProjectFiles } from './data/read-project-files.ts';
import { openProject, projectFolding, toProject } from './domain/project.ts';

const projectsDir = fileURLToPath(new URL('../../../../infra/projects', import.meta.url));

describesAggregate('a project', async (probe) => {
  const { mongo, close } = await openTestDatabase([projectsCollection]);
  const { terms } = (await readProjectFiles(projectsDir))[0]!;
  const store = createProjectStore(mongo);
  const deps = {
    projects: { ...store, change: probe.write(store.change), isHandled: async () => true },
    publishProjects: ([it]: readonly { version: number }[]) => probe.published(it!.version),
    pause: async () => undefined,
  };
  return {
    folding: projectFolding,
    async open() {
      const id = newId();
      const actor = { id: 'system', name: 'system' };
      await store.insert(openProject(id, terms, actor, new Date(0), newId()));
      return id;
    },
    read: store.read,
    change: (id, name, context) =>
      changeProject(deps, { ...context, id, terms: { ...terms, name } }),
    refuse: {
      change: (id, context) =>
        changeProject(deps, { ...context, id, terms: { ...terms, openingFen: 1 } }),
      code: 'opening-fixed',
    },
    view: toProject,
    publishes: true,
    close,
  };
});
