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

/** All registrations of a project, some at a time: never the whole in memory. */
export type ReadRegistrationBook = (projectId: string) => AsyncIterable<BookedRegistration[]>;
