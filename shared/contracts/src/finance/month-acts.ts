import { z } from 'zod';
import type { Role } from '../common/roles.ts';

/** What is done to a month, in its order. `bill`: an invoice of the month is recorded. */
export const MonthAct = z.enum(['bill', 'reconcile', 'settle', 'approve', 'pay', 'reopen']);
export type MonthAct = z.infer<typeof MonthAct>;

/** Who does it. At the address that settles the officer prepares, and the approver approves. */
export const monthActRoles = {
  bill: ['finance', 'engraver'],
  reconcile: ['finance', 'approver'],
  settle: ['finance'],
  approve: ['approver'],
  pay: ['finance'],
  reopen: ['approver'],
} as const satisfies Record<MonthAct, readonly Role[]>;

/**
 * Why an act is not open: the code that it would be refused with, or `settlement-prepared`, where
 * settling once more would change nothing.
 */
export const MonthBlock = z.enum([
  'month-locked',
  'month-not-reconciled',
  'settlement-prepared',
  'settlement-not-prepared',
  'four-eyes',
  'month-not-settled',
  'month-paid',
]);
export type MonthBlock = z.infer<typeof MonthBlock>;

/** Of the acts that are this person's at all: those open now, and why the others are not. */
export const actsOfMonth = {
  allowedActs: z.array(MonthAct),
  blockedActs: z.array(z.object({ act: MonthAct, code: MonthBlock })),
};
