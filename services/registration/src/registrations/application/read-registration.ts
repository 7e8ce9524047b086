import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { mayView } from '../domain/may-view.ts';
import type { RegistrationDocument } from '../domain/registration.ts';
import type { RegistrationDeps } from './deps.ts';

/** One registration, if it is this project's and this person may see it. */
export async function readRegistration(
  deps: RegistrationDeps,
  { id, projectId, actor }: { id: string; projectId: string; actor: Actor },
): Promise<Outcome<RegistrationDocument, Refused<'not-found'>>> {
  const document = await deps.registrations.read(id);
  if (!document || !mayView(document, projectId, actor)) return refuse('not-found');
  return ok(document);
}
