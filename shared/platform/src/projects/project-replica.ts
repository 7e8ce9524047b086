import { ProjectEvent } from '@seal/contracts/common/events';
import type { Project } from '@seal/contracts/projects/project';
import { LRUCache } from 'lru-cache';
import type mongoose from 'mongoose';
import { handler } from '../messaging/consume.ts';
import type { CollectionSpec } from '../mongo/collections.ts';
import { DUPLICATE_KEY } from '../mongo/server-codes.ts';
import type { OpenService } from '../runtime/open-service.ts';
import type { Module, ModuleRecords } from '../runtime/module.ts';

interface ReplicaDocument {
  _id: string;
  version: number;
  project: Project;
}

const projectsCollection: CollectionSpec = { name: 'projects', indexes: [] };

export const projectReplicaRecords: ModuleRecords = { collections: [projectsCollection] };

export interface ProjectReplica extends Module {
  /** The project's terms as last told by finance; undefined for one that does not exist. */
  read(id: string): Promise<Project | undefined>;
  has(id: string): Promise<boolean>;
}

/**
 * How long terms are trusted without looking again. Larger: a change is noticed later by other
 * processes. Smaller: a query more for every few requests.
 */
const TRUSTED_MS = 250;

/**
 * More projects than take orders at once. Larger: memory for projects that have ended. Smaller than
 * that: a query for every order of one that was forgotten.
 */
const MOST_TRUSTED = 1_000;

/** Finance owns projects; the other services keep a copy, told by events (decision 0004). */
export function openProjectReplica({
  mongo,
  clock,
}: Pick<OpenService, 'mongo' | 'clock'>): ProjectReplica {
  const collection = mongo.collection<ReplicaDocument>(projectsCollection.name);
  const trusted = new LRUCache<string, { project: Project; until: number }>({
    max: MOST_TRUSTED,
  });

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

  function read(id: string): Promise<Project | undefined> {
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
  }

  /** An older version than the one kept changes nothing. */
  const onProjectChanged = handler(ProjectEvent, async (events) => {
    for (const { id, version, project } of events) {
      await takeOver(collection, { _id: id, version, project });
      trusted.delete(id);
      reading.delete(id);
    }
    return events;
  });

  return {
    read,
    has: async (id) => (await read(id)) !== undefined,
    consumers: { project: onProjectChanged },
  };
}

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
