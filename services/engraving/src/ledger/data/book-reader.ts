import { readPieces } from '@seal/platform/mongo/read-pieces';
import type mongoose from 'mongoose';
import { byCode, ofCode } from '../../orders/module.ts';
import type { BookedSeal, LedgerBookReader } from '../application/book-reader.ts';
import { ledgerSealsCollection } from './ledger-seal-store.ts';

export function createLedgerBookReader(connection: mongoose.Connection): LedgerBookReader {
  const seals = connection.collection(ledgerSealsCollection.name);
  return {
    read(projectId, needs, uscc) {
      const options = { projection: [...needs], ...byCode };
      return readPieces<BookedSeal>(seals, ofCode(projectId, uscc), options);
    },
  };
}
