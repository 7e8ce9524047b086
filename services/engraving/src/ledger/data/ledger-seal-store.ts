import { insertAll } from '@seal/platform/batching/batched-inserts';
import { readAll } from '@seal/platform/batching/batched-reads';
import type { CollectionSpec } from '@seal/platform/mongo/collections';
import type mongoose from 'mongoose';
import type { LedgerSeals } from '../application/ledger-deps.ts';
import type { LedgerSeal } from '../domain/ledger-seal.ts';

export const ledgerSealsCollection: CollectionSpec = {
  name: 'ledgerSeals',
  indexes: [
    { name: 'byCreditCode', key: { projectId: 1, uscc: 1 } },
    { name: 'byMonth', key: { projectId: 1, completedAt: 1 } },
  ],
};

/** Whose rows an import has: one document an import and enterprise. */
export const ledgerCodesCollection: CollectionSpec = {
  name: 'ledgerCodes',
  indexes: [{ name: 'byImport', key: { importId: 1, uscc: 1 } }],
};

interface LedgerCode {
  _id: string;
  importId: string;
  uscc: string;
}

/** Credit codes a piece. More: longer queries. Fewer: more of them. */
const CODES_A_PIECE = 200;

/** The only place that writes the ledger's evidence; it is only ever added to. */
export function createLedgerSealStore(connection: mongoose.Connection): LedgerSeals {
  const collection = connection.collection<LedgerSeal>(
    ledgerSealsCollection.name,
  ) as unknown as mongoose.mongo.Collection<LedgerSeal>;
  const codesSeen = connection.collection<LedgerCode>(
    ledgerCodesCollection.name,
  ) as unknown as mongoose.mongo.Collection<LedgerCode>;
  return {
    async noteCodes(importId, codes) {
      await insertAll(
        codesSeen,
        codes.map((uscc) => ({ _id: `${importId}/${uscc}`, importId, uscc })),
      );
    },

    async keep(seals) {
      const inserted = await insertAll(collection, seals);
      const known = seals.filter((_, n) => !inserted[n]!.inserted).map((seal) => seal._id);
      const earlier = await readAll(collection, known);
      const byId = new Map(earlier.flatMap((seal) => (seal ? [[seal._id, seal] as const] : [])));
      return seals.map((seal, n) => (inserted[n]!.inserted ? seal : byId.get(seal._id)!));
    },

    async *codesOf(importId) {
      let codes: string[] = [];
      for await (const { uscc } of codesSeen.find({ importId }).sort({ uscc: 1 })) {
        codes.push(uscc);
        if (codes.length < CODES_A_PIECE) continue;
        yield codes;
        codes = [];
      }
      if (codes.length > 0) yield codes;
    },

    findByCodes: (projectId, codes) =>
      collection.find({ projectId, uscc: { $in: [...codes] } }).toArray(),
  };
}
