import { stateAt } from '@seal/kernel/aggregate/state-at';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { findBudgetFaults } from '../domain/find-budget-faults.ts';
import {
  emptySums,
  findOrderFaults,
  type OrderSums,
  sumOrder,
} from '../domain/find-order-faults.ts';
import type { Generation } from '../domain/budget.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import type { Finding, LedgerAudit } from './audit-deps.ts';
import { projectFolding } from '../../projects/exports.ts';

/** How many faulty orders are looked at again and named. More would only make the report longer. */
const MOST_SUSPECTS = 100;

/**
 * How often a reading is repeated that a step ran into. On a busy ledger some steps a second pass,
 * and one quiet moment between two readings is enough.
 */
const MOST_READINGS = 200;

/** Checks every project's ledger, also while it is being written. Out: what must never be. */
export async function verifyLedger(audit: LedgerAudit): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const project of await audit.listProjects()) {
    const projectId = project._id;
    const { terms } = stateAt(projectFolding, project, project.version);
    if (canonicalJson(terms) !== canonicalJson(project.terms)) {
      findings.push({ check: 'project', what: `project ${projectId} differs from its history` });
    }
    const budget = await audit.readGeneration(projectId);
    if (!budget) {
      findings.push({ check: 'budget', what: `project ${projectId} has no budget` });
      continue;
    }
    const sums = await audit.sumBefore(projectId, budget.generation);
    const about = (what: string) => ({ check: 'ledger', what: `project ${projectId}: ${what}` });
    findings.push(...findBudgetFaults(budget, sums).map(about));
    findings.push(...(await verifyHeld(audit, projectId)).map(about));
    findings.push(...(await verifyOrders(audit, projectId)).map(about));
  }
  return findings;
}

/** Reads something between two readings of the budget at the same generation: it stood still. */
async function readStill<T>(
  audit: LedgerAudit,
  projectId: string,
  read: (budget: Generation) => Promise<T>,
): Promise<T | undefined> {
  for (let readings = 0; readings < MOST_READINGS; readings += 1) {
    const before = await audit.readGeneration(projectId);
    if (!before) return undefined;
    const value = await read(before);
    const after = await audit.readGeneration(projectId);
    if (after?.generation === before.generation) return value;
  }
  return undefined;
}

async function verifyHeld(audit: LedgerAudit, projectId: string): Promise<string[]> {
  const faults = await readStill(audit, projectId, async (budget) => {
    const pending = budget.pendingFunds;
    const elsewhere = await audit.countHeld(
      projectId,
      pending.map((it) => it._id),
    );
    const held = elsewhere + pending.filter((it) => it.status === 'held').length;
    const what = `heldOrders is ${budget.heldOrders}, ${held} orders are held`;
    return held === budget.heldOrders ? [] : [what];
  });
  return faults ?? [];
}

async function verifyOrders(audit: LedgerAudit, projectId: string): Promise<string[]> {
  const suspects = new Set<string>();
  const seen = new Set<string>();
  const look = (funds: OrderFunds | undefined, sums: OrderSums) => {
    seen.add(sums.orderId);
    if (findOrderFaults(funds, sums).length > 0) suspects.add(sums.orderId);
  };
  for await (const batch of audit.sumOrders(projectId)) {
    const funds = await audit.readFunds(batch.map((it) => it.orderId));
    const byId = new Map(funds.map((it) => [it._id, it]));
    for (const sums of batch) look(byId.get(sums.orderId), sums);
  }
  for await (const batch of audit.listFunds(projectId)) {
    for (const funds of batch) if (!seen.has(funds._id)) look(funds, emptySums(funds._id));
  }
  const faults: string[] = [];
  for (const orderId of [...suspects].slice(0, MOST_SUSPECTS)) {
    faults.push(...(await lookAgain(audit, projectId, orderId)));
  }
  return faults;
}

/** A suspect may just have been written to: it is judged between steps, with what is pending. */
async function lookAgain(
  audit: LedgerAudit,
  projectId: string,
  orderId: string,
): Promise<string[]> {
  const faults = await readStill(audit, projectId, async (budget) => {
    const [standing, [stored]] = await Promise.all([
      audit.readOrderEntries(orderId),
      audit.readFunds([orderId]),
    ]);
    const own = budget.pendingEntries.filter((it) => it.orderId === orderId);
    const entries = new Map([...standing, ...own].map((it) => [it._id, it]));
    const funds = budget.pendingFunds.find((it) => it._id === orderId) ?? stored;
    return findOrderFaults(funds, sumOrder(orderId, [...entries.values()]));
  });
  return faults ?? [];
}
