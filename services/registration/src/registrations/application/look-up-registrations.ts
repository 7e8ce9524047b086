import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { EntitlementReason } from '@seal/contracts/registration/registration';
import type { Actor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { searchable } from '../domain/describe-content.ts';
import { engravesOnly } from '../domain/may-view.ts';
import type { RegistrationDocument } from '../domain/registration.ts';
import type { RegistrationDeps } from './deps.ts';

export interface LookUp {
  projectId: string;
  actor: Actor;
  q?: string | undefined;
  entitled?: boolean | undefined;
  reason?: EntitlementReason | undefined;
  after: { registeredAt: Date; id: string } | undefined;
  /** How many at most. */
  most: number;
}

/** Registrations by code, name, initials or case number, newest registered first. */
export async function lookUpRegistrations(
  deps: RegistrationDeps,
  { actor, ...wanted }: LookUp,
): Promise<Outcome<RegistrationDocument[], Refused<'not-found'>>> {
  if (!(await deps.projects.read(wanted.projectId))) return refuse('not-found');
  const q = wanted.q === undefined ? undefined : searchable(wanted.q);
  // Nothing is left of a query of blanks alone, and nothing is found by it.
  if (q === '') return ok([]);
  return ok(
    await deps.registrations.list({
      projectId: wanted.projectId,
      q,
      entitled: wanted.entitled,
      reason: wanted.reason,
      withOrder: engravesOnly(actor.roles),
      after: wanted.after,
      most: wanted.most,
    }),
  );
}
