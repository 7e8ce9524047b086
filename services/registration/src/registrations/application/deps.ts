import type { Project } from '@seal/contracts/projects/project';
import type { EntitlementReason } from '@seal/contracts/registration/registration';
import type { Actor } from '@seal/contracts/common/roles';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import type { RegistrationDocument } from '../domain/registration.ts';

/** What the acts need from outside; compose.ts joins it. Times come in as parameters. */

/** Who asks, when, and whether the same was asked before. */
export interface Asked extends CommandContext {
  actor: Actor;
}

/** Which of the unique indexes an insert ran into. */
export type Collision = 'entitlement' | 'case-number' | 'idempotency-key';

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
  change(change: Change): Promise<Written>;
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
