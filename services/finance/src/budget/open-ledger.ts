import { setTimeout as pause } from 'node:timers/promises';
import { createBatcher } from '@seal/platform/batching/batcher';
import type { Clock } from '@seal/platform/runtime/clock';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { createBudgetMemory } from './application/budget-memory.ts';
import type { LedgerReader, LedgerStore, Settle, StepDeps } from './application/deps.ts';
import { settleStep } from './application/settle-step.ts';
import { createLedgerReader } from './data/ledger-reader.ts';
import { createLedgerStore } from './data/ledger-store.ts';
import type { StepAnswer, StepRequest } from './domain/decide-step.ts';
import { createProjectStore } from '../projects/module.ts';

export interface Ledger {
  store: LedgerStore;
  reader: LedgerReader;
  readTerms: StepDeps['readTerms'];
  settle: Settle;
}

interface LedgerParts {
  mongo: OpenService['mongo'];
  clock: Clock;
  publishDecisions: StepDeps['publishDecisions'];
  warnOfThreshold: StepDeps['warnOfThreshold'];
  /** For failure drills: a store that breaks off where a process could die. */
  store?: LedgerStore;
}

/**
 * How many requests share a step. Larger: the pending group in the budget's document grows beyond
 * what is cheap to write. Smaller: more steps an order.
 */
const GROUP = { maxBatchSize: 400, maxWaitMs: 2 };

/** Joins the ledger: one step at a time a project in this process, any number of processes. */
export function openLedger(parts: LedgerParts): Ledger {
  const store = parts.store ?? createLedgerStore(parts.mongo);
  const { readTerms } = createProjectStore(parts.mongo);
  const deps: StepDeps = {
    ledger: store,
    readTerms,
    memory: createBudgetMemory(),
    pause: (ms) => pause(ms),
    publishDecisions: parts.publishDecisions,
    warnOfThreshold: parts.warnOfThreshold,
  };
  const steps = new Map<string, (request: StepRequest) => Promise<StepAnswer | undefined>>();
  const stepsOf = (projectId: string) => {
    const known = steps.get(projectId);
    if (known) return known;
    const made = createBatcher(
      (requests: StepRequest[]) => settleStep(deps, projectId, requests, parts.clock.now()),
      GROUP,
    );
    steps.set(projectId, made);
    return made;
  };
  return {
    store,
    reader: createLedgerReader(parts.mongo),
    readTerms,
    settle: (projectId, request) => stepsOf(projectId)(request),
  };
}
