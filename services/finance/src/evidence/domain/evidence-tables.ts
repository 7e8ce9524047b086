/** What a cell holds: text, a whole number, a number, or true and false. Empty is null. */
export type CellType = 'text' | 'whole' | 'decimal' | 'flag';

export interface EvidenceColumn {
  /** The field of the record. */
  key: string;
  /** As the file's first line has it. */
  header: string;
  type: CellType;
}

/** One CSV file of the evidence pack. */
export interface EvidenceTable {
  file: string;
  columns: readonly EvidenceColumn[];
}

export type EvidenceTableName =
  | 'registrations'
  | 'orders'
  | 'seals'
  | 'ledger-seals'
  | 'ratings'
  | 'cases'
  | 'roster'
  | 'spot-checks'
  | 'money';

const text = (key: string, header: string): EvidenceColumn => ({ key, header, type: 'text' });
const whole = (key: string, header: string): EvidenceColumn => ({ key, header, type: 'whole' });
const decimal = (key: string, header: string): EvidenceColumn => ({ key, header, type: 'decimal' });
const flag = (key: string, header: string): EvidenceColumn => ({ key, header, type: 'flag' });

const orderId = text('orderId', '订单ID');
const uscc = text('uscc', '统一社会信用代码');
const enterpriseName = text('enterpriseName', '企业名称');
const registeredAt = text('registeredAt', '登记时间');
const completedAt = text('completedAt', '完成时间');
const claimedAt = text('claimedAt', '申领时间');

function table(file: string, ...columns: EvidenceColumn[]): EvidenceTable {
  return { file: `${file}.csv`, columns };
}

/** The books as files. An order's seals have a file of their own, one line a seal. */
export const evidenceTables: Record<EvidenceTableName, EvidenceTable> = {
  registrations: table(
    'registrations',
    text('registrationId', '登记ID'),
    text('caseNumber', '办件编号'),
    uscc,
    enterpriseName,
    registeredAt,
    flag('entitled', '享受首套'),
    text('reason', '不享受原因'),
    flag('withdrawn', '已撤回'),
    orderId,
  ),
  orders: table(
    'orders',
    orderId,
    text('orderNumber', '订单编号'),
    text('registrationId', '登记ID'),
    uscc,
    enterpriseName,
    text('status', '状态'),
    registeredAt,
    text('queuedAt', '开始计时'),
    text('dueAt', '到期时间'),
    claimedAt,
    completedAt,
    text('acceptedAt', '验收时间'),
    text('collectedAt', '领取时间'),
    text('cancelledAt', '取消时间'),
    text('overdueAt', '超时标记时间'),
    flag('late', '超时'),
    decimal('wallMinutes', '自然分钟'),
    decimal('workingMinutes', '工作分钟'),
    whole('rework', '返工次数'),
    flag('takenOver', '接管数据'),
  ),
  seals: table(
    'seals',
    orderId,
    text('kind', '印章类型'),
    text('sealCode', '印章编码'),
    text('material', '材质'),
    flag('passed', '验收合格'),
  ),
  'ledger-seals': table(
    'ledger-seals',
    uscc,
    enterpriseName,
    text('kind', '印章类型'),
    text('sealCode', '印章编码'),
    text('material', '材质'),
    claimedAt,
    completedAt,
  ),
  ratings: table(
    'ratings',
    orderId,
    text('grade', '评价'),
    text('ratedAt', '评价时间'),
    flag('followUp', '须回访'),
    text('followUpDueAt', '回访期限'),
    text('followUpClosedAt', '回访办结'),
  ),
  cases: table(
    'cases',
    text('caseId', '事项ID'),
    text('kind', '类别'),
    orderId,
    text('openedAt', '受理时间'),
    text('dueAt', '办结期限'),
    text('closedAt', '办结时间'),
    flag('conforms', '符合要求'),
  ),
  roster: table(
    'roster',
    text('day', '日期'),
    text('checkedInAt', '签到时间'),
    text('engraver', '驻厅人员'),
  ),
  'spot-checks': table(
    'spot-checks',
    text('spotCheckId', '抽查ID'),
    text('seed', '随机种子'),
    text('drawnAt', '抽取时间'),
    whole('population', '总体数'),
    whole('sampleSize', '样本数'),
    orderId,
    flag('materialConforms', '材质符合'),
    flag('docked', '已对接'),
    text('checkedAt', '检查时间'),
  ),
  money: table(
    'ledger-entries',
    text('entryId', '分录ID'),
    text('kind', '类别'),
    orderId,
    whole('adjustedFen', '预算变动(分)'),
    whole('accruedFen', '应付变动(分)'),
    whole('paidFen', '支付变动(分)'),
    text('effectiveAt', '发生时间'),
  ),
};

export const evidenceTableNames = Object.keys(evidenceTables) as EvidenceTableName[];
