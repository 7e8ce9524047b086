import type { CaseKind } from '@seal/contracts/engraving/after-sales';
import type { Grade } from '@seal/contracts/common/books';
import type { Project } from '@seal/contracts/projects/project';
import type { ClockState } from '@seal/contracts/engraving/satisfaction';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import type { CheckIn } from '../domain/check-in.ts';
import type { Sha256 } from '../domain/draw-sample.ts';
import type { Order } from '../domain/order.ts';
import type { Rating } from '../domain/rating.ts';
import type { SatisfactionCounts } from '../domain/reckon-satisfaction.ts';
import type { ServiceCase } from '../domain/service-case.ts';
import type { DrawnOrder, SpotCheck } from '../domain/spot-check.ts';

/** Where records of one kind are kept. */
export interface Records<D> {
  read(id: string): Promise<D | undefined>;
  findByKey(creationKey: string): Promise<D | undefined>;
  /** Answers whether it was inserted; not, where its id or its key is taken. */
  insert(record: D): Promise<boolean>;
  change(change: Change): Promise<Written>;
}

/** A list's page ended there; lists are newest first. */
export interface After {
  at: Date;
  id: string;
}

interface Filter {
  projectId: string;
  after: After | undefined;
  most: number;
}

export interface RatingFilter extends Filter {
  grade: Grade | undefined;
  followUp: ClockState | undefined;
  now: Date;
}

export interface CaseFilter extends Filter {
  kind: CaseKind | undefined;
  state: ClockState | undefined;
  now: Date;
}

export interface Ratings extends Records<Rating> {
  list(filter: RatingFilter): Promise<Rating[]>;
  count(projectId: string, now: Date): Promise<Omit<SatisfactionCounts, 'collected'>>;
  /** Follow-ups whose due time lay beyond the calendar. */
  withoutDueTime(most: number): Promise<Rating[]>;
  /** All of a project, by id. */
  all(projectId: string): AsyncIterable<Rating>;
}

export interface Cases extends Records<ServiceCase> {
  list(filter: CaseFilter): Promise<ServiceCase[]>;
  withoutDueTime(most: number): Promise<ServiceCase[]>;
  all(projectId: string): AsyncIterable<ServiceCase>;
}

export interface SpotChecks extends Records<SpotCheck> {
  list(filter: Filter): Promise<SpotCheck[]>;
  all(projectId: string): AsyncIterable<SpotCheck>;
}

export interface CheckIns {
  read(id: string): Promise<CheckIn | undefined>;
  findByKey(creationKey: string): Promise<CheckIn | undefined>;
  insert(checkIn: CheckIn): Promise<boolean>;
  /** Those of `first` to `last`, both included, by day. */
  between(projectId: string, first: string, last: string): Promise<CheckIn[]>;
  all(projectId: string): AsyncIterable<CheckIn>;
}

/** What these acts look at of orders; they never change any. */
export interface OrdersSeen {
  read(id: string): Promise<Order | undefined>;
  findByLink(token: string): Promise<Order | undefined>;
  countCollected(projectId: string): Promise<number>;
  /** Ids of the orders that stand as completed in a span of time, sorted. */
  completedBetween(projectId: string, from: Date, before: Date): Promise<string[]>;
  readDrawn(ids: readonly string[]): Promise<DrawnOrder[]>;
}

/** What the acts after the engraving work with. */
export interface RecordDeps {
  project(id: string): Promise<Project | undefined>;
  orders: OrdersSeen;
  ratings: Ratings;
  cases: Cases;
  spotChecks: SpotChecks;
  checkIns: CheckIns;
  sha256: Sha256;
}

/** Who asks for a new record, and when. */
export interface AskedNew extends CommandContext {
  projectId: string;
}

/** Who asks for a change of one record. */
export interface AskedChange extends AskedNew {
  id: string;
}
