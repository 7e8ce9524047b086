import type { Grade } from '@seal/contracts/common/books';
import type { ClockState } from '@seal/contracts/engraving/satisfaction';
import type { Project } from '@seal/contracts/projects/project';
import type { RecordFilter, Records } from '@seal/kernel/aggregate/record';
import type { OrderLookups } from '../../orders/exports.ts';
import type { Rating } from '../domain/rating.ts';
import type { SatisfactionCounts } from '../domain/reckon-satisfaction.ts';

export interface RatingFilter extends RecordFilter {
  grade: Grade | undefined;
  followUp: ClockState | undefined;
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

/** What rating and following up work with. */
export interface SatisfactionDeps {
  project(id: string): Promise<Project | undefined>;
  hasProject(id: string): Promise<boolean>;
  orders: Pick<OrderLookups, 'findByLink' | 'countCollected'>;
  ratings: Ratings;
}
