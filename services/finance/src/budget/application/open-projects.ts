import { systemActor } from '@seal/contracts/common/roles';
import { newId } from '@seal/kernel/ids';
import { openBudget } from '../domain/budget.ts';
import type { LedgerStore } from './deps.ts';
import {
  type ProjectDeps,
  type ProjectDocument,
  type ProjectFile,
  openProject,
} from '../../projects/exports.ts';

export interface OpeningDeps extends Pick<ProjectDeps, 'projects' | 'publishProjects'> {
  ledger: Pick<LedgerStore, 'insertBudget' | 'finishGeneration' | 'noteFinished'>;
}

/**
 * Opens the projects that are not there yet, each with its budget. One that is there is never
 * overwritten: its terms are changed by PUT, its money by appropriations. May be repeated, and
 * makes good a start that broke off between a project and its budget.
 */
export async function openProjects(
  deps: OpeningDeps,
  files: readonly ProjectFile[],
  now: Date,
): Promise<void> {
  const opened: ProjectDocument[] = [];
  for (const { id, terms } of files) {
    const actor = { id: systemActor.id, name: systemActor.name };
    const project = openProject(id, terms, actor, now, newId());
    if (await deps.projects.insert(project)) opened.push(project);
    const standing = await deps.projects.read(id);
    const openingFen = standing?.terms.openingFen ?? terms.openingFen;
    const budget = openBudget(id, openingFen, now);
    if (!(await deps.ledger.insertBudget(budget))) continue;
    // Figures are sums of entries: the opening stands before anybody asks for one.
    await deps.ledger.finishGeneration(budget);
    deps.ledger.noteFinished(id, budget.generation);
  }
  deps.publishProjects(opened);
}
