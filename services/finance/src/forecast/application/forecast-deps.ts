import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { DayMovement } from '../domain/course-days.ts';

export interface ForecastDeps {
  readTerms(projectId: string): Promise<ProjectTerms | undefined>;
  forecasts: ForecastReader;
}

export interface ForecastReader {
  /** The adjusted budget as it stands, and what was paid before that instant. */
  sumBefore(projectId: string, before: Date): Promise<{ adjustedFen: number; paidFen: number }>;
  /** What orders registered before that instant hold, by the Shanghai day of registration. */
  committedByDay(projectId: string, before: Date): Promise<Map<string, number>>;
  /** What was accrued, invoiced and paid before that instant, by the Shanghai day it was. */
  movedByDay(projectId: string, before: Date): Promise<Map<string, DayMovement>>;
  /** Payments before that day, each with the latest date of its month's invoices. */
  listPayments(
    projectId: string,
    before: string,
  ): Promise<{ invoicedOn: string; paidOn: string }[]>;
}
