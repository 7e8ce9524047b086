import type { CaseBody } from '@seal/contracts/engraving/after-sales';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { newId } from '@seal/kernel/ids';
import { type Outcome, refuse } from '@seal/kernel/outcome';
import { draftCase, type ServiceCase } from './service-case.ts';
import { addRecord } from '@seal/kernel/aggregate/add-record';
import type { ProjectContext } from '@seal/kernel/aggregate/record';
import type { CaseDeps } from './case-deps.ts';

/**
 * A case comes in and its clock starts.
 * Refused: not-found (project), invalid-fields (the order is none of this project).
 */
export async function openCase(
  { project, orders, cases }: Pick<CaseDeps, 'project' | 'orders' | 'cases'>,
  { projectId, actor, now, repeat }: ProjectContext,
  body: CaseBody,
): Promise<Outcome<ServiceCase, Refused>> {
  const terms = await project(projectId);
  if (!terms) return refuse('not-found');
  if (body.orderId !== undefined) {
    const order = await orders.read(body.orderId);
    if (order?.projectId !== projectId) return refuseOrder();
  }
  const made = {
    id: newId(),
    actor: { id: actor.id, name: actor.name },
    at: now,
    token: newId(),
  };
  return addRecord(cases, draftCase(projectId, body, terms, made, repeat), repeat);
}

function refuseOrder(): Outcome<never, Refused> {
  const message = 'the project has no such order';
  return refuse('invalid-fields', undefined, [
    { pointer: '/orderId', code: 'unknown-order', message },
  ]);
}
