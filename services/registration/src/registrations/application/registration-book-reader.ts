import type { RegistrationDocument } from '../domain/registration.ts';

/** What the book says of a registration: nothing personal. */
export type BookedRegistration = Pick<
  RegistrationDocument,
  | '_id'
  | 'caseNumber'
  | 'uscc'
  | 'enterpriseName'
  | 'registeredAt'
  | 'entitlement'
  | 'status'
  | 'orderId'
>;

/**
 * All registrations of a project, or those of one credit code, some at a time: never the whole in
 * memory. What is not needed of them is not there.
 */
export type ReadRegistrationBook = (
  projectId: string,
  needs: readonly (keyof BookedRegistration)[],
  uscc?: string,
) => AsyncIterable<BookedRegistration[]>;
