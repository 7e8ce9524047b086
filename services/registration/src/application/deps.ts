import type { Project } from '@seal/contracts/project';
import type { EntitlementReason } from '@seal/contracts/registration';
import type { Actor } from '@seal/contracts/roles';
import type { HistoryEntry, RegistrationDocument } from '../domain/registration.ts';

/** What the acts need from outside; compose.ts joins it. Times come in as parameters. */

export interface Repeat {
  key: string;
  fingerprint: string;
}

/** Who asks, when, and whether the same was asked before. */
export interface Asked {
  actor: Actor;
  now: Date;
  repeat?: Repeat | undefined;
}

/** Which of the unique indexes an insert ran into. */
export type Collision = 'entitlement' | 'case-number' | 'idempotency-key';

export interface RegistrationChange {
  id: string;
  fromVersion: number;
  set: Partial<RegistrationDocument>;
  unset: readonly 'entitledUscc'[];
  entry: HistoryEntry;
}

export interface RegistrationFilter {
  projectId: string;
  q: string | undefined;
  entitled: boolean | undefined;
  reason: EntitlementReason | undefined;
  /** Only those that have an order: all that an engraver may see. */
  withOrder: boolean;
  after: { registeredAt: Date; id: string } | undefined;
  most: number;
}

export interface RegistrationStore {
  insert(document: RegistrationDocument): Promise<Collision | 'inserted'>;
  /** Compare-and-set on the version; answers whether this change won. */
  change(change: RegistrationChange): Promise<boolean>;
  read(id: string): Promise<RegistrationDocument | undefined>;
  findByKey(creationKey: string): Promise<RegistrationDocument | undefined>;
  /** All rounds of a case number, the newest first. */
  findByCaseNumber(projectId: string, caseNumber: string): Promise<RegistrationDocument[]>;
  findEntitled(projectId: string, uscc: string): Promise<RegistrationDocument | undefined>;
  /** Newest registered first. */
  list(filter: RegistrationFilter): Promise<RegistrationDocument[]>;
  /** How many of an import's registrations engraving has not handled yet. */
  countUnhandled(importId: string): Promise<number>;
}

export interface RegistrationDeps {
  projects: { read(id: string): Promise<Project | undefined> };
  registrations: RegistrationStore;
  outbox: { publish(documents: readonly RegistrationDocument[]): void };
  fingerprintOf(content: string): string;
}
