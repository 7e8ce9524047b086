import { type Material, materialOf, type SealKind, sealKindOf } from '@seal/contracts/common/seals';
import { parseShanghai } from '@seal/kernel/time/shanghai-time';
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
  message: string;
}

/**
 * A row's cells as evidence, or which cell is wrong and why. In: the project's form of seal codes
 * and the materials that conform (indicator 2); `now`, since a record can't be of the future.
 */
export function readLedgerSeal(
  place: { projectId: string; importId: string; row: number },
  cells: LedgerCells,
  terms: { sealCodePattern: string; materials: readonly Material[] },
  now: Date,
): LedgerSeal | CellProblem {
  const code = checkUscc(cells.uscc ?? '');
  if (!code.ok) return { column: 'uscc', code: `uscc-${code.code}`, message: code.message };
  const kind = sealKindOf((cells.kind ?? '').trim());
  if (!kind) return problem('kind', 'seal-kind-unknown', '没有这种印章');
  const sealCode = (cells.sealCode ?? '').trim();
  if (!new RegExp(terms.sealCodePattern).test(sealCode)) {
    return problem('sealCode', 'seal-code-malformed', '印章编码不合本项目的格式');
  }
  const material = materialOf((cells.material ?? '').trim());
  if (!material || !terms.materials.includes(material)) {
    return problem('material', 'material-not-conforming', '材质不合要求');
  }
  const times = readTimes(cells, now);
  if ('code' in times) return times;
  const enterpriseName = (cells.enterpriseName ?? '').trim();
  if (enterpriseName === '') return problem('enterpriseName', 'name-empty', '没有企业名称');
  return {
    _id: `${place.projectId}/${code.uscc}/${kind}/${sealCode}`,
    ...place,
    uscc: code.uscc,
    enterpriseName,
    kind,
    sealCode,
    material,
    ...times,
    collector: cells.collector?.trim() || null,
  };
}

type Times = Pick<LedgerSeal, 'claimedAt' | 'completedAt' | 'collectedAt'>;

function readTimes(cells: LedgerCells, now: Date): Times | CellProblem {
  const claimedAt = parseShanghai((cells.claimedAt ?? '').trim());
  if (!claimedAt) return problem('claimedAt', 'time-malformed', '申领时间无法识别');
  const completedAt = parseShanghai((cells.completedAt ?? '').trim());
  if (!completedAt) return problem('completedAt', 'time-malformed', '完成时间无法识别');
  if (completedAt < claimedAt)
    return problem('completedAt', 'completed-before-claim', '完成早于申领');
  if (completedAt > now) return problem('completedAt', 'time-in-future', '完成时间在将来');
  const collected = cells.collectedAt?.trim();
  const collectedAt = collected ? parseShanghai(collected) : null;
  if (collectedAt === undefined)
    return problem('collectedAt', 'time-malformed', '领取时间无法识别');
  return { claimedAt, completedAt, collectedAt };
}

function problem(column: LedgerColumn, code: string, message: string): CellProblem {
  return { column, code, message };
}
