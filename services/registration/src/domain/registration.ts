import type { EntitlementReason } from '@seal/contracts/registration';

export type RegistrationStatus = 'active' | 'withdrawing' | 'withdrawn';

export interface Entitlement {
  granted: boolean;
  reason: EntitlementReason | null;
  /** With `already-served`: whose registration has the enterprise's first set. */
  earlierRegistrationId: string | null;
}

/** Why an order is being cancelled: the opening is taken back, or only its free set. */
export type WithdrawingFor = 'withdrawal' | 'declination';

/** What a registration says, as its history gives it back at any version. */
export interface Standing {
  caseNumber: string;
  uscc: string;
  enterpriseName: string;
  enterpriseType: string | null;
  firstOpening: boolean;
  legalRepresentative: { name: string };
  contact: { name: string | null; phone: string | null };
  registeredAt: Date;
  status: RegistrationStatus;
  withdrawingFor: WithdrawingFor | null;
  entitlement: Entitlement;
  /** Made here at acceptance and kept for good, so that no delivery can place a second order. */
  orderId: string | null;
  /** Up to which version of the order its end is known here; older news of it changes nothing. */
  orderVersion: number;
  warnings: { code: string; message: string }[];
}

export type Act =
  | 'registered'
  | 'corrected'
  | 'withdrawal-requested'
  | 'declination-requested'
  | 'withdrawn'
  | 'declined'
  | 'order-cancelled'
  | 'withdrawal-refused'
  | 'disclosed';

/**
 * One line of the history: audit, timeline and outbox in one. The first carries all of `Standing`.
 */
export interface HistoryEntry {
  version: number;
  act: Act;
  actor: { id: string; name: string };
  at: Date;
  /** Who won, when a group of changes has to be read back. */
  token: string;
  /** What the act changed, and with `note` the reason given. */
  data: Record<string, unknown>;
  /** The caller's Idempotency-Key, and a hash of what came with it. */
  key?: string;
  fingerprint?: string;
}

export interface RegistrationDocument extends Standing {
  _id: string;
  projectId: string;
  /** Counts registrations of one case number: another is taken only once the last is withdrawn. */
  round: number;
  /** The code, while its first set is granted: the unique index on it grants each but once. */
  entitledUscc?: string;
  initials: string;
  /** Code, name, initials and case number, folded for looking up. */
  searchText: string;
  receivedAt: Date;
  takeOver: boolean;
  /** A hash of what was sent, so that a repetition is told from other content. */
  contentFingerprint: string;
  creationKey?: string;
  /** The row of the import that brought it: a rerun of that import knows its own rows by it. */
  source: { importId: string; row: number } | null;
  version: number;
  history: HistoryEntry[];
  /** The newest version that engraving has not handled yet. */
  unpublished: { engraving?: { seq: number; at: Date } };
}
