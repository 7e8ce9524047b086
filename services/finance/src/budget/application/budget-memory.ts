import { LRUCache } from 'lru-cache';
import type { Budget, Generation } from '../domain/budget.ts';

/**
 * Budgets as this process last wrote them. Nothing in it is the truth: what is recalled is fit to
 * win a compare-and-set on its generation, which proves that it was current, and never to answer
 * by.
 */
export interface BudgetMemory {
  /** Nothing where another process was at work between this one's last two generations. */
  recall(projectId: string): Budget | undefined;
  /**
   * Whether this process has seen that its entries and funds stand. What another process wrote is
   * made sure of again: it may have died half-way.
   */
  hasFinished(projectId: string, generation: number): boolean;
  noteFinished(projectId: string, generation: number): void;
  /** This process wrote that generation and finished it. */
  remember(written: Generation): void;
}

interface Remembered {
  budget: Budget;
  /** Two processes in turn would each lose every first try by what they recall. */
  undisturbed: boolean;
}

/**
 * More projects than spend at once. Larger: memory for budgets of projects that have ended. Smaller
 * than that: each step of one that was forgotten reads its budget and makes sure of it again.
 */
const MOST_REMEMBERED = 1_000;

export function createBudgetMemory(): BudgetMemory {
  const finished = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  const remembered = new LRUCache<string, Remembered>({ max: MOST_REMEMBERED });
  return {
    recall(projectId) {
      const known = remembered.get(projectId);
      return known?.undisturbed ? known.budget : undefined;
    },
    hasFinished: (projectId, generation) => finished.get(projectId) === generation,
    noteFinished: (projectId, generation) => void finished.set(projectId, generation),
    remember(written) {
      const { pendingEntries: _entries, pendingFunds: _funds, ...budget } = written;
      const last = remembered.get(budget._id)?.budget.generation;
      remembered.set(budget._id, { budget, undisturbed: last === budget.generation - 1 });
    },
  };
}
