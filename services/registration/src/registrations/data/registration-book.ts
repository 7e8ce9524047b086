import { readPieces } from '@seal/platform/mongo/read-pieces';
import type mongoose from 'mongoose';
import type {
  BookedRegistration,
  ReadRegistrationBook,
} from '../application/registration-book-reader.ts';
import { registrationsCollection } from './registrations-collection.ts';

/**
 * Registrations a round trip. More: they outlive the collector's first look, which then copies them
 * about for longer than reading them took. Fewer: more round trips.
 */
const BATCH = 250;

/** In the order of an index, newest first, so that nothing is sorted in memory. */
export function createRegistrationBook(connection: mongoose.Connection): ReadRegistrationBook {
  const collection = connection.collection(registrationsCollection.name);
  return (projectId, needs, uscc) =>
    readPieces<BookedRegistration>(
      collection,
      { projectId, ...(uscc === undefined ? {} : { uscc }) },
      {
        projection: [...needs],
        sort: { registeredAt: -1, _id: -1 },
        batchSize: BATCH,
      },
    );
}
