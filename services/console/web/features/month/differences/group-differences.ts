import type { DifferenceKind } from '@seal/contracts/finance/difference-kinds';
import {
  type Difference,
  type DifferenceWork,
  differenceKey,
  type NameWarning,
  type Reconciliation,
} from '@seal/contracts/finance/reconciliation';

export type ClassKind = DifferenceKind | NameWarning['kind'];

/** One line of a class: a difference of the month or of an earlier one, or a warning. */
export interface ClassLine {
  key: string;
  it: Difference | NameWarning;
  amountFen: number | null;
  /** Of an earlier month: since when, and whether it would match today. */
  carried: { since: string; agreesNow: boolean } | undefined;
  work: DifferenceWork | undefined;
}

export interface DifferenceClass {
  kind: ClassKind;
  lines: ClassLine[];
  own: number;
  carried: number;
  /** Of the month's own lines; null where the class is about no money. */
  amountFen: number | null;
}

/** The differences of a month class by class, what stands open longest not forgotten. */
export function groupDifferences(month: Reconciliation): DifferenceClass[] {
  const works = new Map(month.work.map((work) => [work.key, work]));
  const toLine = (it: Difference, carried?: ClassLine['carried']): ClassLine => {
    const key = differenceKey(it);
    return { key, it, amountFen: amountOf(it), carried, work: works.get(key) };
  };
  const lines = [
    ...month.differences.map((it) => toLine(it)),
    ...month.carriedForward.map(({ difference, since, agreesNow }) =>
      toLine(difference, { since, agreesNow }),
    ),
    ...month.warnings.map((it, n) => ({
      key: `${it.kind} ${n}`,
      it,
      amountFen: null,
      carried: undefined,
      work: undefined,
    })),
  ];
  const kinds = [...new Set(lines.map(({ it }) => it.kind))];
  return kinds.map((kind) =>
    toClass(
      kind,
      lines.filter(({ it }) => it.kind === kind),
    ),
  );
}

function toClass(kind: ClassKind, lines: ClassLine[]): DifferenceClass {
  const own = lines.filter(({ carried }) => carried === undefined);
  const amounts = own.flatMap(({ amountFen }) => amountFen ?? []);
  const isMoney = lines.some(({ amountFen }) => amountFen !== null);
  return {
    kind,
    lines,
    own: own.length,
    carried: lines.length - own.length,
    amountFen: isMoney ? amounts.reduce((sum, fen) => sum + fen, 0) : null,
  };
}

function amountOf(it: Difference): number | null {
  if ('amountFen' in it) return it.amountFen;
  if (it.kind === 'completed-not-invoiced') return it.contractFen;
  return it.kind === 'total-differs' ? it.statedFen - it.linesFen : null;
}
