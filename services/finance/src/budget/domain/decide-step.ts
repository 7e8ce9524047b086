import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { Outcome } from '@seal/kernel/outcome';
import { availableFen, type Budget, type Generation } from './budget.ts';
import {
  type Candidate,
  commitInOrder,
  type HeldQueue,
  lowestPriceFen,
} from './commit-in-order.ts';
import { type Appropriation, decideAppropriation } from './decide-appropriation.ts';
import { decidePosting, type MonthSums, type Posting } from './decide-posting.ts';
import { awaitsRework, followStanding } from './follow-standing.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { hasReached, mergeStandings, type OrderFunds, type OrderStanding } from './order-funds.ts';
import { moveFunds, openDraft, type StepDraft } from './step-draft.ts';

export type StepRequest =
  | { kind: 'order'; standing: OrderStanding }
  | { kind: 'appropriation'; appropriation: Appropriation }
  | { kind: 'posting'; posting: Posting }
  /** Tries held orders again: the queue, and by name those for which a price may be there now. */
  | { kind: 'release'; orderIds: readonly string[] };

export interface StepAnswer {
  /** For an order: whether its money stands where the standing says. */
  handled: boolean;
  /** For an appropriation: how it ended. */
  appropriation?: Outcome<LedgerEntry, Refused>;
  /** For what is billed, settled or paid: how it ended. */
  posting?: Outcome<LedgerEntry, Refused>;
  /** Whether held orders may still fit, so that another step should follow. */
  more: boolean;
}

/** What a step is decided on, all of it as of the budget's generation. */
export interface StepFacts {
  budget: Budget;
  terms: Pick<ProjectTerms, 'prices'>;
  /** Of the orders that the requests name. */
  funds: readonly OrderFunds[];
  /** Entries with the ids or Idempotency-Keys of the requested appropriations and postings. */
  known: readonly LedgerEntry[];
  /** Of every month with a settlement; needed where something is posted. */
  months?: readonly MonthSums[];
  queue: HeldQueue;
  at: Date;
}

export interface StepDecision {
  /** The budget one generation on, with what is to be written; undefined where nothing changes. */
  next: Generation | undefined;
  /** One a request, in order. */
  answers: StepAnswer[];
}

/**
 * Decides one step on one budget: first appropriations, then what known orders have come to, which
 * may free money, then who gets money, in order of registration, and last what is billed, settled
 * and paid, since that rests on what is accrued by then.
 */
export function decideStep(facts: StepFacts, requests: readonly StepRequest[]): StepDecision {
  const { budget, terms, queue, at } = facts;
  const draft = openDraft(budget, [...queue.head, ...facts.funds], at);
  const answers = requests.map((): StepAnswer => ({ handled: true, more: false }));
  takeAppropriations(draft, facts.known, requests, answers);
  const standings = newestStandings(requests);
  for (const standing of standings.values()) takeStanding(draft, standing);
  const candidates = findCandidates(draft, standings, queue, requests);
  const { exhausted } = commitInOrder(draft, candidates, queue, terms);
  for (const { _id } of candidates) {
    const standing = standings.get(_id);
    if (standing) followStanding(draft, standing);
  }
  takePostings(draft, facts, requests, answers);
  const more = !exhausted && !queue.complete && mayFit(draft, terms);
  requests.forEach((request, n) => {
    const answer = answers[n]!;
    answer.more = more;
    if (request.kind !== 'order') return;
    const reached = draft.funds.get(request.standing.orderId);
    answer.handled =
      hasReached(reached, request.standing) || awaitsRework(reached, request.standing);
  });
  return { next: nextGeneration(draft, budget), answers };
}

function takeAppropriations(
  draft: StepDraft,
  known: readonly LedgerEntry[],
  requests: readonly StepRequest[],
  answers: StepAnswer[],
): void {
  const byId = new Map(known.map((entry) => [entry._id, entry]));
  const byKey = new Map(known.flatMap((it) => (it.key === undefined ? [] : [[it.key, it]])));
  requests.forEach((request, n) => {
    if (request.kind !== 'appropriation') return;
    const outcome = decideAppropriation(draft, { byId, byKey }, request.appropriation);
    answers[n]!.appropriation = outcome;
  });
}

function takePostings(
  draft: StepDraft,
  facts: StepFacts,
  requests: readonly StepRequest[],
  answers: StepAnswer[],
): void {
  const byId = new Map(facts.known.map((entry) => [entry._id, entry]));
  const months = new Map(facts.months?.map((sums) => [sums.month, sums]));
  requests.forEach((request, n) => {
    if (request.kind !== 'posting') return;
    answers[n]!.posting = decidePosting(draft, byId, months, request.posting);
  });
}

function newestStandings(requests: readonly StepRequest[]): Map<string, OrderStanding> {
  const standings = new Map<string, OrderStanding>();
  for (const request of requests) {
    if (request.kind !== 'order') continue;
    const { standing } = request;
    const earlier = standings.get(standing.orderId);
    standings.set(standing.orderId, earlier ? mergeStandings(earlier, standing) : standing);
  }
  return standings;
}

/** An order cancelled before it was ever seen is kept, so that its placing changes nothing. */
function takeStanding(draft: StepDraft, standing: OrderStanding): void {
  if (draft.funds.has(standing.orderId)) followStanding(draft, standing);
  else if (standing.cancelled) {
    const order = { _id: standing.orderId, registeredAt: standing.registeredAt };
    moveFunds(draft, order, { status: 'released' }, false);
  }
}

/** Who may get money in this step: new orders, the head of the queue, and those named again. */
function findCandidates(
  draft: StepDraft,
  standings: ReadonlyMap<string, OrderStanding>,
  queue: HeldQueue,
  requests: readonly StepRequest[],
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { orderId, registeredAt } of standings.values()) {
    if (!draft.funds.has(orderId)) candidates.set(orderId, { _id: orderId, registeredAt });
  }
  const named = requests.flatMap((it) => (it.kind === 'release' ? it.orderIds : []));
  for (const id of [...queue.head.map((it) => it._id), ...named]) {
    const funds = draft.funds.get(id);
    if (funds?.status === 'held') candidates.set(id, funds);
  }
  return [...candidates.values()];
}

function mayFit({ balances }: StepDraft, terms: StepFacts['terms']): boolean {
  return balances.heldOrders > 0 && availableFen(balances) >= lowestPriceFen(terms);
}

function nextGeneration(draft: StepDraft, budget: Budget): Generation | undefined {
  if (draft.entries.length === 0 && draft.changed.size === 0) return undefined;
  const { accruedFen, settledFen, paidFen } = draft.balances;
  if (settledFen > accruedFen || paidFen > settledFen || paidFen < 0) {
    throw new RangeError(`the step would settle or pay too much of ${draft.projectId}`);
  }
  return {
    _id: draft.projectId,
    generation: draft.generation,
    finishedGeneration: budget.finishedGeneration,
    ...draft.balances,
    pendingEntries: draft.entries,
    pendingFunds: [...draft.changed].map((id) => draft.funds.get(id)!),
  };
}
