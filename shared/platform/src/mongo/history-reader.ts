import type mongoose from 'mongoose';

export interface HistoryFilter {
  projectId: string;
  /** From then on, and before then. */
  from: Date;
  before: Date;
  actor?: string | undefined;
  act?: string | undefined;
  /** Where the page before ended. */
  after?: { at: Date; recordId: string; version: number } | undefined;
  most: number;
}

/** One step of one record's history, and of the record what tells it from others. */
export interface FoundStep {
  recordId: string;
  number: string;
  enterpriseName: string;
  version: number;
  act: string;
  actor: string;
  at: Date;
  note: string | null;
}

export type ReadHistory = (filter: HistoryFilter) => Promise<FoundStep[]>;

/**
 * Steps of all records of a project, newest first. It reads the project through: an index on each
 * entry of each history would be paid for by every act, and who audits asks a few times a day.
 */
export function createHistoryReader(
  collection: mongoose.mongo.Collection,
  numberField: string,
): ReadHistory {
  return ({ projectId, from, before, actor, act, after, most }) => {
    const wanted = {
      at: { $gte: from, $lt: before },
      ...(act === undefined ? {} : { act }),
      ...(actor === undefined ? {} : { 'actor.name': actor }),
    };
    const steps = Object.entries(wanted).map(([key, value]) => [`history.${key}`, value]);
    return collection
      .aggregate<FoundStep>([
        { $match: { projectId, history: { $elemMatch: wanted } } },
        { $project: { enterpriseName: 1, history: 1, number: `$${numberField}` } },
        { $unwind: '$history' },
        { $match: { ...Object.fromEntries(steps), ...olderThan(after) } },
        { $sort: { 'history.at': -1, _id: -1, 'history.version': -1 } },
        { $limit: most },
        {
          $project: {
            _id: 0,
            recordId: '$_id',
            number: 1,
            enterpriseName: 1,
            version: '$history.version',
            act: '$history.act',
            actor: '$history.actor.name',
            at: '$history.at',
            note: { $ifNull: ['$history.note', '$history.data.note', null] },
          },
        },
      ])
      .toArray();
  };
}

function olderThan(after: HistoryFilter['after']): object {
  if (!after) return {};
  const { at, recordId: _id, version } = after;
  return {
    $or: [
      { 'history.at': { $lt: at } },
      { 'history.at': at, _id: { $lt: _id } },
      { 'history.at': at, _id, 'history.version': { $lt: version } },
    ],
  };
}
