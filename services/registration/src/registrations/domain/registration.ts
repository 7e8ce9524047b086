import type { EntitlementReason } from '@seal/contracts/registration/registration';
import type { Aggregate, HistoryEntry, Mark } from '@seal/kernel/aggregate/history';
import type { Folding } from '@seal/kernel/aggregate/state-at';

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

/** What an act changed, and with `note` the reason given. */
export type Changed = Partial<Standing> & { note?: string };

export type RegistrationEntry = HistoryEntry<Changed, Act>;

export interface RegistrationDocument extends Standing, Aggregate<Changed> {
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
  history: RegistrationEntry[];
  /** The newest version that engraving has not handled yet. */
  unpublished: { engraving?: Mark };
}

/** The first entry carries the whole standing. */
export const registrationFolding: Folding<RegistrationDocument> = {
  apply: (_standing, { note: _note, ...set }) => set,
};
