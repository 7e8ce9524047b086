import {
  type Finding,
  findHistoryGaps,
  findUnhandled,
} from '@seal/platform/mongo/find-history-gaps';
import type { OpenService } from '@seal/platform/open-service';
import { registrationsCollection } from './data/registrations-collection.ts';

/** The names of what is checked, as findings carry them. */
export const registrationChecks = [
  'no gap in any history',
  'each published history entry is handled',
] as const;

/**
 * What must hold of every registration, on a live database: no gap in a history, nothing untold
 * since `handledBefore`. Answers what is wrong; empty is green.
 */
export async function verifyRegistration(
  connection: OpenService['mongo'],
  handledBefore: Date,
): Promise<Finding[]> {
  const registrations = connection.collection(registrationsCollection.name);
  return [
    ...(await findHistoryGaps(registrations)),
    ...(await findUnhandled(registrations, 'engraving', handledBefore)),
  ];
}
