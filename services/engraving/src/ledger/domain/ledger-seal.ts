import { type Saying, saying } from '@seal/contracts/common/import-words';
import { sayUscc } from '@seal/contracts/common/import-words/say-uscc';
import {
  type Material,
  materialNames,
  materialOf,
  SealKind,
  sealKindNames,
  sealKindOf,
} from '@seal/contracts/common/seals';
import { codeCell, hasLostDigits, plainCell, unwrapCell } from '@seal/kernel/cells/clean-cell';
import { readTime } from '@seal/kernel/cells/read-time';
import { formatShanghai, shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { checkUscc } from '@seal/kernel/uscc';

/** One row of the engraver's ledger (刻章底账): one seal. Kept as evidence, whatever comes of it. */
export interface LedgerSeal {
  /** `project/code/kind/seal code`: the same row in another file is the same evidence. */
  _id: string;
  projectId: string;
  importId: string;
  row: number;
  uscc: string;
  enterpriseName: string;
  kind: SealKind;
  sealCode: string;
  material: Material;
  claimedAt: Date;
  completedAt: Date;
  collector: string | null;
  collectedAt: Date | null;
}

/** The ledger's columns, as the reader names them. */
export type LedgerColumn =
  | 'uscc'
  | 'enterpriseName'
  | 'kind'
  | 'sealCode'
  | 'material'
  | 'claimedAt'
  | 'completedAt'
  | 'collector'
  | 'collectedAt';

export type LedgerCells = Partial<Record<LedgerColumn, string>>;

export interface CellProblem {
  column: LedgerColumn;
  code: string;
  saying: Saying;
}

/** A row as the file has it. */
export interface LedgerInput {
  readonly cells: LedgerCells;
  /** Cells that can't be relied on, of columns that need not be there. */
  readonly problems?: Partial<Record<LedgerColumn, Saying>>;
}

export interface LedgerSealRead {
  seal: LedgerSeal;
  /** How cells were read, where that is not plain. */
  notes: readonly { column: LedgerColumn; saying: Saying }[];
}

interface LedgerTerms {
  sealCodePattern: string;
  materials: readonly Material[];
}

/**
 * A row's cells as evidence, or which cell is wrong and why. In: the project's form of seal codes
 * and the materials that conform (indicator 2); `now`, since a record can't be of the future.
 */
export function readLedgerSeal(
  place: { projectId: string; importId: string; row: number },
  { cells, problems = {} }: LedgerInput,
  terms: LedgerTerms,
  now: Date,
): LedgerSealRead | CellProblem {
  const uscc = codeCell(cells.uscc ?? '');
  if (hasLostDigits(uscc)) return lostDigits('uscc', cells.uscc!);
  const code = checkUscc(uscc);
  if (!code.ok) return { column: 'uscc', code: `uscc-${code.code}`, saying: sayUscc(uscc)! };
  const what = readWhat(cells, terms);
  if ('code' in what) return what;
  const times = readTimes(cells, now);
  if ('code' in times) return times;
  const enterpriseName = unwrapCell(cells.enterpriseName ?? '');
  if (enterpriseName === '') {
    return problem('enterpriseName', 'name-empty', saying('missing-value', {}));
  }
  const collected = readCollected(cells, problems);
  const seal = {
    _id: `${place.projectId}/${code.uscc}/${what.kind}/${what.sealCode}`,
    ...place,
    uscc: code.uscc,
    enterpriseName,
    ...what,
    ...times.seal,
    ...collected.seal,
  };
  return { seal, notes: [...times.notes, ...collected.notes] };
}

type What = Pick<LedgerSeal, 'kind' | 'sealCode' | 'material'>;

function readWhat(cells: LedgerCells, terms: LedgerTerms): What | CellProblem {
  const kind = sealKindOf(cells.kind ?? '');
  if (!kind) {
    const known = SealKind.options.map((it) => sealKindNames[it].zh).join('、');
    const words = saying('seal-kind-unknown', { value: shown(cells.kind), known });
    return problem('kind', 'seal-kind-unknown', words);
  }
  if (hasLostDigits(cells.sealCode ?? '')) return lostDigits('sealCode', cells.sealCode!);
  const sealCode = codeCell(cells.sealCode ?? '');
  if (!new RegExp(terms.sealCodePattern).test(sealCode)) {
    const words = saying('seal-code-malformed', { value: shown(cells.sealCode) });
    return problem('sealCode', 'seal-code-malformed', words);
  }
  const material = materialOf(cells.material ?? '');
  if (material && terms.materials.includes(material)) return { kind, sealCode, material };
  const known = terms.materials.map((it) => materialNames[it].zh).join('、');
  const words = saying('material-not-conforming', { value: shown(cells.material), known });
  return problem('material', 'material-not-conforming', words);
}

type Times = Pick<LedgerSeal, 'claimedAt' | 'completedAt'>;
type Notes = LedgerSealRead['notes'];

function readTimes(cells: LedgerCells, now: Date): { seal: Times; notes: Notes } | CellProblem {
  const claimed = readMoment('claimedAt', cells);
  if ('code' in claimed) return claimed;
  const completed = readMoment('completedAt', cells);
  if ('code' in completed) return completed;
  const claimedAt = claimed.at;
  // A day without its time of day is no earlier than what happened on it.
  const isSameDay = shanghaiDay(completed.at) === shanghaiDay(claimedAt);
  const completedAt = !completed.hasClock && isSameDay ? claimedAt : completed.at;
  if (completedAt < claimedAt) {
    const words = saying('completed-before-claim', {});
    return problem('completedAt', 'completed-before-claim', words);
  }
  if (completedAt > now) {
    return problem('completedAt', 'time-in-future', saying('time-in-future', {}));
  }
  return { seal: { claimedAt, completedAt }, notes: [...claimed.notes, ...completed.notes] };
}

type Moment = { at: Date; hasClock: boolean; notes: Notes };

function readMoment(column: 'claimedAt' | 'completedAt', cells: LedgerCells): Moment | CellProblem {
  const text = cells[column] ?? '';
  if (text.trim() === '') return problem(column, 'time-malformed', saying('missing-value', {}));
  const read = readTime(text);
  const value = shown(text);
  if ('trouble' in read) {
    return problem(column, 'time-malformed', saying(read.trouble, { value }));
  }
  const time = formatShanghai(read.at);
  if (!read.hasClock) {
    return { ...read, notes: [{ column, saying: saying('time-of-day-unknown', { value }) }] };
  }
  const isPlain = plainCell(text) === time;
  return {
    ...read,
    notes: isPlain ? [] : [{ column, saying: saying('time-read-as', { value, time }) }],
  };
}

/** Who collected it and when need not be there, and never cost a row. */
function readCollected(
  cells: LedgerCells,
  problems: NonNullable<LedgerInput['problems']>,
): { seal: Pick<LedgerSeal, 'collector' | 'collectedAt'>; notes: Notes } {
  const notes: { column: LedgerColumn; saying: Saying }[] = [];
  for (const column of ['collector', 'collectedAt'] as const) {
    const words = problems[column];
    if (words) notes.push({ column, saying: words }, { column, saying: saying('left-out', {}) });
  }
  const collector = unwrapCell(cells.collector ?? '') || null;
  const text = cells.collectedAt?.trim();
  const read = text ? readTime(text) : undefined;
  if (!read) return { seal: { collector, collectedAt: null }, notes };
  if ('at' in read) return { seal: { collector, collectedAt: read.at }, notes };
  const column = 'collectedAt';
  notes.push({ column, saying: saying(read.trouble, { value: shown(text) }) });
  notes.push({ column, saying: saying('left-out', {}) });
  return { seal: { collector, collectedAt: null }, notes };
}

function lostDigits(column: LedgerColumn, text: string): CellProblem {
  return problem(column, 'number-lost-digits', saying('text-lost-digits', { value: shown(text) }));
}

function shown(text = ''): string {
  return text.trim().slice(0, 40);
}

function problem(column: LedgerColumn, code: string, words: Saying): CellProblem {
  return { column, code, saying: words };
}
