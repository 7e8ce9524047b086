import { z } from 'zod';
import { Id, Instant, ProjectId } from './fields.ts';
import { HoldReason } from '../engraving/order.ts';
import { Project } from '../projects/project.ts';

/**
 * What travels between the services. An event carries the aggregate's standing as of its version,
 * and no personal data, so a handler can catch up from the newest one alone: a repeated, late or
 * overtaken event changes nothing (decision 0003).
 */
const stamp = { id: Id, version: z.int().min(1), projectId: ProjectId };

/** registration → engraving. */
export const RegistrationEvent = z.object({
  ...stamp,
  type: z.enum(['registration-accepted', 'registration-corrected', 'registration-withdrawn']),
  orderId: Id,
  caseNumber: z.string(),
  uscc: z.string(),
  enterpriseName: z.string(),
  initials: z.string(),
  registeredAt: Instant,
  /** The order carries the times of the record instead of now: a running year taken over. */
  takeOver: z.boolean(),
  withdrawn: z.boolean(),
});
export type RegistrationEvent = z.infer<typeof RegistrationEvent>;

/**
 * engraving → finance. `completions` counts finished rounds; each but the last failed acceptance.
 */
export const OrderMoneyEvent = z.object({
  ...stamp,
  type: z.enum(['order-placed', 'order-completed', 'order-reworked', 'order-cancelled']),
  registeredAt: Instant,
  completions: z.int().min(0),
  reversals: z.int().min(0),
  cancelled: z.boolean(),
  completedAt: Instant.nullable(),
});
export type OrderMoneyEvent = z.infer<typeof OrderMoneyEvent>;

/** engraving → registration: how a withdrawal ended. */
export const OrderEndedEvent = z.object({
  ...stamp,
  type: z.enum(['order-cancelled', 'withdrawal-refused']),
  registrationId: Id,
});
export type OrderEndedEvent = z.infer<typeof OrderEndedEvent>;

/** finance → engraving. `id` is the order's. */
export const BudgetEvent = z.object({
  ...stamp,
  type: z.enum(['budget-committed', 'budget-refused']),
  reason: HoldReason.nullable(),
});
export type BudgetEvent = z.infer<typeof BudgetEvent>;

/** finance → registration and engraving: the whole project as it stands. `id` is the project's. */
export const ProjectEvent = z.object({
  type: z.literal('project-changed'),
  id: ProjectId,
  version: z.int().min(1),
  project: Project,
});
export type ProjectEvent = z.infer<typeof ProjectEvent>;
