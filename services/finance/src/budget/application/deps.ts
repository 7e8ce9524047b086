import type { EntryKind } from '@seal/contracts/finance/budget';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { Budget, Generation } from '../domain/budget.ts';
import type { MonthSums } from '../domain/decide-posting.ts';
import type { StepAnswer, StepRequest } from '../domain/decide-step.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import type { BudgetMemory } from './budget-memory.ts';

/** A span of time in which a price is agreed. */
export interface Span {
  from: Date;
  until: Date | undefined;
}

export interface LedgerStore {
  /** Answers whether it was inserted; a budget that is there already stays as it is. */
  insertBudget(budget: Generation): Promise<boolean>;
  readBudget(projectId: string): Promise<Budget | undefined>;
  /** The budget with what its last step had to write. */
  readGeneration(projectId: string): Promise<Generation | undefined>;
  readFunds(orderIds: readonly string[]): Promise<OrderFunds[]>;
  /** Those held for money, in order of registration. */
  readQueue(projectId: string, most: number): Promise<OrderFunds[]>;
  /** Those held for want of a price, registered within one of the spans. */
  readUnpriced(projectId: string, spans: readonly Span[], most: number): Promise<string[]>;
  /** Entries with one of the ids, or one of the Idempotency-Keys. */
  readKnown(ids: readonly string[], keys: readonly string[]): Promise<LedgerEntry[]>;
  /** What is settled and paid, of each month that has entries of it. */
  sumMonths(projectId: string): Promise<MonthSums[]>;
  /** Compare-and-set on the generation before; answers whether it won. */
  writeGeneration(generation: Generation): Promise<boolean>;
  /** Writes the entries and funds that the generation left pending; may be repeated by anybody. */
  finishGeneration(generation: Generation): Promise<void>;
  /** Notes that it is finished, without waiting: a lost note costs others a repetition. */
  noteFinished(projectId: string, generation: number): void;
}

export interface LedgerReader {
  listEntries(query: EntryQuery): Promise<LedgerEntry[]>;
  /** What was accrued until each of the instants, in fen. */
  sumAccruedUntil(projectId: string, instants: readonly Date[]): Promise<number[]>;
  /** What was paid until each of the instants, in fen. */
  sumPaidUntil(projectId: string, instants: readonly Date[]): Promise<number[]>;
}

export interface EntryQuery {
  projectId: string;
  kind?: EntryKind | undefined;
  orderId?: string | undefined;
  after: number | undefined;
  most: number;
}

/** Puts a request into the project's next step; undefined where there is no such project. */
export type Settle = (projectId: string, request: StepRequest) => Promise<StepAnswer | undefined>;

export interface StepDeps {
  ledger: LedgerStore;
  readTerms(projectId: string): Promise<ProjectTerms | undefined>;
  memory: BudgetMemory;
  pause(ms: number): Promise<void>;
  /** Publishes decisions to engraving; what gets lost the relay publishes again. */
  publishDecisions(funds: readonly OrderFunds[]): void;
  /** Says, once, that a project's budget has reached a threshold. */
  warnOfThreshold(projectId: string, percent: number): void;
}

/** The price that was set aside for each order, some orders of one price at a time. */
export type ReadPrices = (
  projectId: string,
) => AsyncIterable<{ amountFen: number; orderIds: string[] }>;
