import type { Aggregate, HistoryEntry, Person } from '@seal/kernel/aggregate/history';
import type { Folding } from '@seal/kernel/aggregate/state-at';
import type { SetsAndFen } from './month-result.ts';

/**
 * A month of a project: its invoices, how often it was reconciled, and its settlement.
 *
 * open       Invoices come in, the books are compared. The officer prepares a settlement →
 *            prepared.
 * prepared   What agrees is to be approved by somebody else. Compared anew, with another outcome →
 *            open. The approver approves → checking.
 * checking   Locked; the books are compared with those that were reconciled. Unchanged → posting;
 *            changed, or the process died → prepared.
 * posting    The ledger is being told. Done → settled; refused → prepared.
 * settled    Locked, and paid against. The approver opens it again → reopening.
 * reopening  The ledger is being told to take the settlement back. Done → open; refused, since
 *            something is paid → settled.
 */
export type MonthState = 'open' | 'prepared' | 'checking' | 'posting' | 'settled' | 'reopening';

/** From here on nothing that the settlement rests on may change. */
export const lockedStates: readonly MonthState[] = ['checking', 'posting', 'settled', 'reopening'];

export interface Signature {
  by: Person;
  at: Date;
  note: string | null;
}

/** A run of the reconciliation; what it found is stored apart. */
export interface RunRef {
  version: number;
  runId: string;
  inputsDigest: string;
  matched: SetsAndFen;
  accrued: SetsAndFen;
  invoicedFen: number;
  differences: number;
  carriedForward: number;
  at: Date;
  by: Person;
}

/** What is to be paid: exactly what the run found to agree. */
export interface MonthSettlement {
  runVersion: number;
  sets: number;
  amountFen: number;
  prepared: Signature;
  approved: Signature | null;
}

/** How far a difference was worked; `id` and `key` as in the contract. */
export interface Work {
  id: string;
  key: string;
  assignedTo: string | null;
  answer: { text: string; by: Person; at: Date } | null;
  resolution: { reason: string; by: Person; at: Date } | null;
}

/** What acts change: the fold of the history. */
export interface MonthStanding {
  state: MonthState;
  /** The invoices that bill the month: one is in force from when it stands here. */
  invoices: string[];
  runs: RunRef[];
  settlement: MonthSettlement | null;
  /** How often the month was settled; part of the ids of its ledger entries. */
  rounds: number;
  work: Work[];
}

export type MonthAct =
  | 'invoice-recorded'
  | 'invoice-withdrawn'
  | 'reconciled'
  | 'found-unchanged'
  | 'prepared'
  | 'approval-begun'
  | 'approval-given-up'
  | 'approval-checked'
  | 'settled'
  | 'reopening-begun'
  | 'reopening-refused'
  | 'reopened'
  | 'assigned'
  | 'answered'
  | 'resolved';

/** What one act changes: fields that it sets, and what it adds to the lists. */
export interface MonthData {
  set?: Partial<Pick<MonthStanding, 'state' | 'settlement' | 'rounds'>>;
  addInvoice?: string;
  removeInvoice?: string;
  run?: RunRef;
  work?: Work;
  reason?: string;
}

export type MonthEntry = HistoryEntry<MonthData, MonthAct>;

export interface MonthDocument extends MonthStanding, Aggregate<MonthData> {
  projectId: string;
  month: string;
  history: MonthEntry[];
}

export function monthId(projectId: string, month: string): string {
  return `${projectId}/${month}`;
}

export function isLocked({ state }: Pick<MonthStanding, 'state'>): boolean {
  return lockedStates.includes(state);
}

/** A month as it begins: nothing has happened in it. */
export function openMonth(projectId: string, month: string): MonthDocument {
  const _id = monthId(projectId, month);
  return { _id, projectId, month, version: 0, ...emptyStanding(), history: [] };
}

function emptyStanding(): MonthStanding {
  return { state: 'open', invoices: [], runs: [], settlement: null, rounds: 0, work: [] };
}

/** The standing that one more act leads to. */
export function applyData(standing: MonthStanding, data: MonthData): MonthStanding {
  const { state, settlement, rounds } = { ...standing, ...data.set };
  const invoices = standing.invoices.filter((id) => id !== data.removeInvoice);
  if (data.addInvoice !== undefined) invoices.push(data.addInvoice);
  const { run, work: worked } = data;
  const work = worked
    ? [...standing.work.filter((it) => it.id !== worked.id), worked]
    : standing.work;
  return {
    state,
    settlement,
    rounds,
    invoices,
    work,
    runs: run ? [...standing.runs, run] : standing.runs,
  };
}

/** The acts that the ledger has a say in: how they end, and how they come to nothing. */
const ends: Partial<Record<MonthAct, { well: MonthAct; ill: MonthAct }>> = {
  'approval-begun': { well: 'settled', ill: 'approval-given-up' },
  'reopening-begun': { well: 'reopened', ill: 'reopening-refused' },
};

export const monthFolding: Folding<MonthDocument> = {
  before: emptyStanding,
  apply: (state, data) => applyData(state as MonthStanding, data),
  answeredAt({ history }, { version, act }) {
    const end = ends[act];
    const ended = history.find(
      (it) => it.version > version && (it.act === end?.well || it.act === end?.ill),
    );
    if (!ended) return version;
    return ended.act === end?.well ? ended.version : undefined;
  },
};

export function newestRun({ runs }: Pick<MonthStanding, 'runs'>): RunRef | undefined {
  return runs.at(-1);
}
