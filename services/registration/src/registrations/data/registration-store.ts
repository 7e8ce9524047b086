import { groupBy } from '@seal/kernel/group-by';
import { faultPoint } from '@seal/platform/runtime/fault-points';
import { createChangeBatcher } from '@seal/platform/batching/batched-changes';
import { createInsertBatcher } from '@seal/platform/batching/batched-inserts';
import { createReadBatcher } from '@seal/platform/batching/batched-reads';
import { createBatcher } from '@seal/platform/batching/batcher';
import type mongoose from 'mongoose';
import type { Collision, RegistrationFilter, RegistrationStore } from '../application/deps.ts';
import type { RegistrationDocument } from '../domain/registration.ts';
import {
  CASE_NUMBER_INDEX,
  ENTITLEMENT_INDEX,
  KEY_INDEX,
  registrationsCollection,
  SEARCH_INDEX,
} from './registrations-collection.ts';

type Registrations = mongoose.mongo.Collection<RegistrationDocument>;

const collisions: Record<string, Collision> = {
  [ENTITLEMENT_INDEX]: 'entitlement',
  [CASE_NUMBER_INDEX]: 'case-number',
  [KEY_INDEX]: 'idempotency-key',
};

export function openRegistrations(connection: mongoose.Connection): Registrations {
  return connection.collection<RegistrationDocument>(registrationsCollection.name) as never;
}

/** The only place that writes registrations. Inserts, changes and reads by id share round trips. */
export function createRegistrationStore(registrations: Registrations): RegistrationStore {
  const insert = createInsertBatcher(registrations);
  const read = createReadBatcher(registrations);
  const byCaseNumber = createFindBatcher(registrations, 'caseNumber', CASE_NUMBER_INDEX);
  const byEntitledCode = createFindBatcher(registrations, 'entitledUscc', ENTITLEMENT_INDEX);
  return {
    async insert(document) {
      const inserted = await insert(document);
      if (inserted.inserted) {
        faultPoint('inserted');
        return 'inserted';
      }
      const collision = collisions[inserted.duplicateOf];
      if (!collision) throw new Error(`an unexpected duplicate of ${inserted.duplicateOf}`);
      return collision;
    },
    change: createChangeBatcher(registrations),
    read,
    findByKey: async (creationKey) => (await registrations.findOne({ creationKey })) ?? undefined,
    async findByCaseNumber(projectId, value) {
      const rounds = await byCaseNumber({ projectId, value });
      return rounds.toSorted((a, b) => b.round - a.round);
    },
    findEntitled: async (projectId, value) => (await byEntitledCode({ projectId, value }))[0],
    list: (filter) => list(registrations, filter),
    countUnhandled: (importId) =>
      registrations.countDocuments({
        'unpublished.engraving.at': { $exists: true },
        'source.importId': importId,
      }),
  };
}

interface Wanted {
  projectId: string;
  value: string;
}

/** Look-ups that share a round trip: an extract that comes again asks for each of its rows. */
function createFindBatcher(
  registrations: Registrations,
  field: 'caseNumber' | 'entitledUscc',
  index: string,
): (wanted: Wanted) => Promise<RegistrationDocument[]> {
  const placeOf = (projectId: string, value: string | undefined) => `${projectId}/${value}`;
  return createBatcher(async (group: Wanted[]) => {
    const projectId = { $in: [...new Set(group.map((it) => it.projectId))] };
    const value = { $in: [...new Set(group.map((it) => it.value))] };
    const found = await registrations
      .find({ projectId, [field]: value })
      .hint(index)
      .toArray();
    const byPlace = groupBy(found, (it) => placeOf(it.projectId, it[field]));
    return group.map((it) => byPlace.get(placeOf(it.projectId, it.value)) ?? []);
  });
}

/**
 * From how many characters on a text is taken to match few. Smaller: one digit fetches and sorts
 * nearly all. Larger: a rare name of few characters is looked for in document after document.
 */
const SELECTIVE = 2;

function list(
  registrations: Registrations,
  filter: RegistrationFilter,
): Promise<RegistrationDocument[]> {
  const { q, after } = filter;
  const search = q === undefined ? {} : { searchText: { $regex: escapeExpression(q) } };
  const cursor = registrations
    .find({
      projectId: filter.projectId,
      ...search,
      ...entitledFilter(filter),
      ...afterFilter(after),
    })
    .sort({ registeredAt: -1, _id: -1 })
    .limit(filter.most);
  // The keys alone tell what matches, where the planner might fetch every document to find out.
  return (q !== undefined && q.length >= SELECTIVE ? cursor.hint(SEARCH_INDEX) : cursor).toArray();
}

function entitledFilter({ entitled, reason, withOrder }: RegistrationFilter): object {
  // One with a reason is never granted: said so that the index of the excluded can be used.
  const granted = reason === undefined ? entitled : false;
  const contradiction = reason !== undefined && entitled === true;
  return {
    ...(granted === undefined ? {} : { 'entitlement.granted': granted }),
    ...(reason === undefined ? {} : { 'entitlement.reason': reason }),
    ...(withOrder ? { orderId: { $type: 'string' } } : {}),
    ...(contradiction ? { _id: { $exists: false } } : {}),
  };
}

function afterFilter(after: RegistrationFilter['after']): object {
  if (!after) return {};
  const { registeredAt, id } = after;
  return { $or: [{ registeredAt: { $lt: registeredAt } }, { registeredAt, _id: { $lt: id } }] };
}

/** What is looked for is text, never an expression: none of its characters means anything. */
function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
