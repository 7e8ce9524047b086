import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor, Role } from '@seal/contracts/common/roles';
import type { Decision } from '@seal/kernel/aggregate/change-aggregate';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { type AccountDocument, distinct } from './account.ts';

export interface Terms {
  roles: readonly Role[];
  active: boolean;
}

/**
 * May these terms be set? Answers the change, or undefined where nothing would change. Nobody
 * changes their own: an administrator must not lock the last door behind themselves, nor take a
 * second role unseen.
 */
export function decideTerms(
  account: AccountDocument,
  terms: Terms,
  by: Actor,
  now: Date,
): Outcome<Decision<AccountDocument> | undefined, Refused> {
  if (account._id === by.id) return refuse('own-account');
  const roles = distinct(terms.roles);
  if (sameRoles(roles, account.roles) && terms.active === account.active) return ok(undefined);
  const data = { roles, active: terms.active, credentialsChangedAt: now };
  return ok({ act: 'terms-changed', data });
}

function sameRoles(some: readonly Role[], others: readonly Role[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role));
}
