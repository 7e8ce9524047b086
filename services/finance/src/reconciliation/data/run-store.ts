import { insertAll } from '@seal/platform/batching/batched-inserts';
import type mongoose from 'mongoose';
import type { RunStore } from '../application/reconciliation-deps.ts';
import { runPiecesCollection, runsCollection } from './run-collections.ts';
import type { MonthResult } from '../../months/exports.ts';

/** The lists of a result, which may be long. */
const parts = ['differences', 'carriedForward', 'warnings', 'classOfLine', 'invoices'] as const;
type Part = (typeof parts)[number];

type Run = Omit<MonthResult, Part> & { _id: string };

interface Piece {
  _id: string;
  runId: string;
  part: Part;
  piece: number;
  items: MonthResult[Part];
}

/**
 * Items a document: at most a few hundred KB, and for the classes of an invoice whose lines
 * alternate, a few MB. More could reach the 16 MB that a document holds.
 */
const ITEMS_A_PIECE = { differences: 500, carriedForward: 500, warnings: 500, invoices: 500 };

/** What runs have found; written once, never changed. */
export function createRunStore(connection: mongoose.Connection): RunStore {
  const runs = connection.collection<Run>(runsCollection.name);
  const pieces = connection.collection<Piece>(runPiecesCollection.name);

  return {
    async insert(runId, result) {
      for (const part of parts) await insertAll(pieces, cut(runId, part, result[part]));
      const { differences: _d, carriedForward: _c, warnings: _w, ...rest } = result;
      const { classOfLine: _l, invoices: _i, ...figures } = rest;
      await insertAll(runs, [{ _id: runId, ...figures }]);
    },

    async remove(runId) {
      await runs.deleteOne({ _id: runId });
      await pieces.deleteMany({ runId });
    },

    async read(runId) {
      const run = await runs.findOne({ _id: runId });
      if (!run) return undefined;
      const { _id, ...figures } = run;
      const lists: Record<Part, unknown[]> = {
        differences: [],
        carriedForward: [],
        warnings: [],
        classOfLine: [],
        invoices: [],
      };
      const found = pieces.find({ runId }).sort({ part: 1, piece: 1 });
      for await (const { part, items } of found) for (const it of items) lists[part].push(it);
      return { ...figures, ...lists } as MonthResult;
    },
  };
}

function cut(runId: string, part: Part, items: MonthResult[Part]): Piece[] {
  const most = part === 'classOfLine' ? 1 : ITEMS_A_PIECE[part];
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, piece) => ({
    _id: `${runId}/${part}/${piece}`,
    runId,
    part,
    piece,
    items: items.slice(piece * most, (piece + 1) * most) as MonthResult[Part],
  }));
}
