import { createChangeBatcher } from '@seal/platform/batching/batched-changes';
import { insertAll } from '@seal/platform/batching/batched-inserts';
import { faultPoint } from '@seal/platform/runtime/fault-points';
import type mongoose from 'mongoose';
import type { ProjectStore } from '../application/project-deps.ts';
import { type ProjectDocument, replicas } from '../domain/project.ts';
import { projectsCollection } from './projects-collection.ts';

/** The only place that writes projects. */
export function createProjectStore(connection: mongoose.Connection): ProjectStore {
  const projects = connection.collection<ProjectDocument>(projectsCollection.name);

  return {
    async insert(project) {
      const [answer] = await insertAll(projects, [project]);
      if (!answer?.inserted) return false;
      faultPoint('inserted');
      return true;
    },

    async read(id) {
      return (await projects.findOne({ _id: id })) ?? undefined;
    },

    async readTerms(id) {
      const found = await projects.findOne({ _id: id }, { projection: { terms: 1 } });
      return found?.terms;
    },

    list: (after, most) =>
      projects
        .find(after === undefined ? {} : { _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(most)
        .toArray(),

    change: createChangeBatcher(projects),

    async isHandled(id, version) {
      const marked = replicas.map((consumer) => ({
        [`unpublished.${consumer}.seq`]: { $lte: version },
      }));
      return (await projects.countDocuments({ _id: id, $or: marked }, { limit: 1 })) === 0;
    },
  };
}
