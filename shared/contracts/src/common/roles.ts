import { z } from 'zod';

/**
 * Who may sign in (infra/docs/policy.md, "The people"). The finance officer is `finance`, the
 * second pair of eyes on a settlement is `approver`. The enterprise has no account: it follows a
 * public link.
 */
export const roles = [
  'clerk',
  'engraver',
  'finance',
  'approver',
  'administrator',
  'auditor',
] as const;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Who did something, as history keeps it. `system` acts for nobody: alarms, releases, imports. */
export interface Actor {
  id: string;
  name: string;
  roles: readonly Role[];
}

export const systemActor: Actor = { id: 'system', name: 'system', roles: [] };

/** Who compares the books: everybody of the bureau but the clerk, who writes them. */
export const bookReaders: readonly Role[] = ['finance', 'approver', 'administrator', 'auditor'];
