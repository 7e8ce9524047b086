import type { ProjectTerms } from '@seal/contracts/projects/project';
import { availableFen, type Budget, type Generation } from '../domain/budget.ts';
import { type HeldQueue, lowestPriceFen } from '../domain/commit-in-order.ts';
import {
  decideStep,
  type StepAnswer,
  type StepDecision,
  type StepFacts,
  type StepRequest,
} from '../domain/decide-step.ts';
import { entryIds } from '../domain/ledger-entry.ts';
import { newlyPassed } from '../domain/passed-thresholds.ts';
import type { StepDeps } from './deps.ts';

/**
 * How many held orders one step reads. Larger: the pending group in the budget's document grows
 * beyond what is cheap to write. Smaller: more steps to release many.
 */
const QUEUE_MOST = 300;

/**
 * How often a step starts over after another process was faster. Somebody wins each time, so
 * running out means that something is wrong; smaller would give up under mere crowding.
 */
const MOST_TRIES = 100;

/**
 * Settles a group of requests on one budget in one step, exactly once, whatever other processes
 * do at the same time: the compare-and-set on the generation decides, entries have natural ids, and
 * no generation begins before the last one's entries stand.
 * Out: an answer a request, in order; undefined where there is no such project.
 */
export async function settleStep(
  deps: StepDeps,
  projectId: string,
  requests: readonly StepRequest[],
  at: Date,
): Promise<(StepAnswer | undefined)[]> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const recalled = tries === 0 ? deps.memory.recall(projectId) : undefined;
    const [budget, terms] = await Promise.all([
      recalled ?? readFinished(deps, projectId),
      deps.readTerms(projectId),
    ]);
    if (!budget || !terms) return requests.map(() => undefined);
    const facts = { ...(await readFacts(deps, budget, terms, requests)), budget, terms, at };
    const decision = await decide(deps, facts, requests);
    if (!decision) continue;
    const { next, answers } = decision;
    // Only winning proves that what was recalled is current: without it, the budget is read.
    if (!next && recalled) continue;
    if (!next) return answers;
    if (!(await deps.ledger.writeGeneration(next))) continue;
    await finish(deps, next);
    deps.memory.remember(next);
    tell(deps, budget, next, terms);
    return answers;
  }
  throw new Error(`the budget of ${projectId} could not be settled`);
}

/**
 * How long an unfinished generation is left to whoever wrote it, and how often that is looked at.
 * Larger: a process that died holds up its project for longer. Smaller: many processes write the
 * same entries at once, and slow each other down.
 */
const OTHERS_FINISH_WITHIN_MS = 200;
const LOOK_MS = 8;

/** The budget, with all that its last step had to write standing. */
async function readFinished(deps: StepDeps, projectId: string): Promise<Budget | undefined> {
  let waitedMs = 0;
  let seen: number | undefined;
  for (;;) {
    const budget = await deps.ledger.readBudget(projectId);
    if (!budget || isFinished(deps, budget)) return budget;
    if (budget.generation !== seen) waitedMs = 0;
    seen = budget.generation;
    if (waitedMs < OTHERS_FINISH_WITHIN_MS) {
      await deps.pause(LOOK_MS);
      waitedMs += LOOK_MS;
      continue;
    }
    const unfinished = await deps.ledger.readGeneration(projectId);
    if (unfinished?.generation === seen) await finish(deps, unfinished);
  }
}

function isFinished(deps: StepDeps, { _id, generation, finishedGeneration }: Budget): boolean {
  return finishedGeneration === generation || deps.memory.hasFinished(_id, generation);
}

async function finish(deps: StepDeps, generation: Generation): Promise<void> {
  await deps.ledger.finishGeneration(generation);
  deps.memory.noteFinished(generation._id, generation.generation);
  deps.ledger.noteFinished(generation._id, generation.generation);
}

async function readFacts(
  { ledger }: StepDeps,
  budget: Budget,
  terms: ProjectTerms,
  requests: readonly StepRequest[],
): Promise<Pick<StepFacts, 'funds' | 'known' | 'queue' | 'months'>> {
  const orderIds = new Set(
    requests.flatMap((it) => {
      if (it.kind === 'order') return [it.standing.orderId];
      return it.kind === 'release' ? it.orderIds : [];
    }),
  );
  const appropriations = requests.flatMap((it) =>
    it.kind === 'appropriation' ? [it.appropriation] : [],
  );
  const postings = requests.flatMap((it) => (it.kind === 'posting' ? [it.posting._id] : []));
  const ids = [
    ...appropriations.map((it) => entryIds.appropriation(budget._id, it.documentNumber)),
    ...postings,
  ];
  const keys = appropriations.flatMap(({ repeat }) => (repeat ? [repeat.key] : []));
  const [funds, queue, known, months] = await Promise.all([
    orderIds.size > 0 ? ledger.readFunds([...orderIds]) : [],
    readQueue(ledger, budget, terms),
    ids.length > 0 ? ledger.readKnown(ids, keys) : [],
    postings.length > 0 ? ledger.sumMonths(budget._id) : [],
  ]);
  return { funds, queue, known, months };
}

/** Only as much of the queue as the money could release, and one more to see that it ends there. */
async function readQueue(
  ledger: StepDeps['ledger'],
  budget: Budget,
  terms: ProjectTerms,
): Promise<HeldQueue> {
  if (budget.heldOrders === 0) return { head: [], complete: true };
  const mayFit = Math.floor(availableFen(budget) / lowestPriceFen(terms));
  if (mayFit === 0) return { head: [], complete: false };
  const most = Math.min(mayFit + 1, QUEUE_MOST);
  const head = await ledger.readQueue(budget._id, most);
  return { head, complete: head.length < most };
}

/**
 * Undefined where the facts contradict each other because another process moved on while they were
 * read: then it is to be done over. A contradiction at an unmoved generation is a bug.
 */
async function decide(
  deps: StepDeps,
  facts: StepFacts,
  requests: readonly StepRequest[],
): Promise<StepDecision | undefined> {
  try {
    return decideStep(facts, requests);
  } catch (error) {
    const { _id, generation } = facts.budget;
    const now = await deps.ledger.readBudget(_id);
    if (now?.generation !== generation) return undefined;
    throw error;
  }
}

function tell(deps: StepDeps, before: Budget, after: Generation, terms: ProjectTerms): void {
  const decisions = after.pendingFunds.filter((funds) => funds.unpublished.engraving);
  if (decisions.length > 0) deps.publishDecisions(decisions);
  for (const percent of newlyPassed(before, after, terms.budgetWarningPercents)) {
    deps.warnOfThreshold(after._id, percent);
  }
}
