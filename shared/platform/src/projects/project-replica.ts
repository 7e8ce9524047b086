import { ProjectEvent } from '@seal/contracts/events';
import type { Project } from '@seal/contracts/project';
import type mongoose from 'mongoose';
import type { Clock } from '../clock.ts';
import { handler } from '../events/consume.ts';
import type { CollectionSpec } from '../mongo/collections.ts';

interface ReplicaDocument {
  _id: string;
  version: number;
  project: Project;
}

export const projectsCollection: CollectionSpec = { name: 'projects', indexes: [] };

export interface ProjectReplica {
  /** The project's terms as last told by finance; undefined for one that does not exist. */
  read(id: string): Promise<Project | undefined>;
  /** Takes over `project-changed`; an older version than the one kept changes nothing. */
  onProjectChanged: ReturnType<typeof handler>;
}

/**
 * How long terms are trusted without looking again. Larger: a change is noticed later by other
 * processes. Smaller: a query more for every few requests.
 */
const TRUSTED_MS = 250;

/** Finance owns projects; the other services keep a copy, told by events (decision 0004). */
export function createProjectReplica(
  connection: mongoose.Connection,
  clock: Clock,
): ProjectReplica {
  const collection = connection.collection<ReplicaDocument>(projectsCollection.name);
  const trusted = new Map<string, { project: Project | undefined; until: number }>();

  const reading = new Map<string, Promise<Project | undefined>>();

  function look(id: string, at: number): Promise<Project | undefined> {
    const looked = collection
      .findOne({ _id: id })
      .then((found) => {
        // What was taken over while this was read is newer than it.
        const isNewest = reading.get(id) === looked;
        if (found && isNewest) {
          trusted.set(id, { project: found.project, until: at + TRUSTED_MS });
        }
        return found?.project;
      })
      .finally(() => {
        if (reading.get(id) === looked) reading.delete(id);
      });
    return looked;
  }

  return {
    read(id) {
      const known = trusted.get(id);
      const at = clock.now().getTime();
      // A clock set back must not make old terms trusted for longer.
      if (known && at < known.until && known.until - at <= TRUSTED_MS) {
        return Promise.resolve(known.project);
      }
      // All who come while it is read share the one look: under load those are hundreds.
      const begun = reading.get(id);
      if (begun) return begun;
      const looked = look(id, at);
      reading.set(id, looked);
      return looked;
    },
    onProjectChanged: handler(ProjectEvent, async (events) => {
      for (const { id, version, project } of events) {
        await takeOver(collection, { _id: id, version, project });
        trusted.delete(id);
        reading.delete(id);
      }
      return events;
    }),
  };
}

const DUPLICATE_KEY = 11_000;

/** Inserts, or replaces an older version; a newer one that is there already wins. */
async function takeOver(
  collection: mongoose.mongo.Collection<ReplicaDocument>,
  document: ReplicaDocument,
): Promise<void> {
  try {
    const { _id, ...rest } = document;
    await collection.replaceOne({ _id, version: { $lt: document.version } }, rest, {
      upsert: true,
    });
  } catch (error) {
    // The upsert found the id taken by the same or a newer version.
    if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error;
  }
}
