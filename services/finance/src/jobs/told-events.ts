import type { BudgetEvent, ProjectEvent } from '@seal/contracts/common/events';
import type { OrderFunds } from '../domain/order-funds.ts';
import { type ProjectDocument, toProject } from '../domain/project.ts';

/** finance → engraving: whether the order's price is set aside, as of this version. */
export function toBudgetEvent(funds: OrderFunds): BudgetEvent {
  const { _id, version, projectId, status, reason } = funds;
  const type = status === 'held' ? 'budget-refused' : 'budget-committed';
  return { type, id: _id, version, projectId, reason };
}

/** finance → registration, engraving: the whole project as it stands. */
export function toProjectEvent(project: ProjectDocument): ProjectEvent {
  const { _id, version } = project;
  return { type: 'project-changed', id: _id, version, project: toProject(project) };
}
