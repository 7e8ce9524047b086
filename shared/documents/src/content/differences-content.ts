import { classWords } from '@seal/contracts/finance/difference-kinds';
import {
  type Difference,
  differenceKey,
  type Reconciliation,
} from '@seal/contracts/finance/reconciliation';
import { monthText } from './cell-text.ts';
import {
  differenceDetail,
  differenceFen,
  warningBook,
  type Worked,
  workText,
} from './difference-text.ts';
import type { Column, DocumentContent, ProjectHead, Row, TableBlock } from './document-content.ts';
import { headOf } from './statement-content.ts';

export interface DifferencesData {
  project: ProjectHead;
  reconciliation: Pick<
    Reconciliation,
    'month' | 'version' | 'differences' | 'carriedForward' | 'warnings'
  > & { work: readonly Worked[] };
  /** Invoice id → full number, of this month and of those that carried something forward. */
  invoiceNumbers: ReadonlyMap<string, string>;
}

/** The list of differences (差异清单): each with what it is, what it comes to, how far it is worked. */
export function differencesContent(data: DifferencesData): DocumentContent {
  const { project, reconciliation } = data;
  return {
    title: '对账差异清单',
    subtitle: `${monthText(reconciliation.month)}　第 ${reconciliation.version} 版`,
    project: headOf(project),
    orientation: 'landscape',
    blocks: [
      arisen(data),
      carriedForward(data),
      nameWarnings(reconciliation),
      { kind: 'signatures', signers: ['刻章企业（盖章）', '财务人员'] },
    ],
  };
}

const named: Column[] = [
  { title: '类别', holds: 'text', width: 16 },
  { title: '统一社会信用代码', holds: 'code', width: 25 },
  { title: '企业名称', holds: 'text', width: 28 },
  { title: '发票号码', holds: 'code', width: 22 },
  { title: '行', holds: 'count', width: 5 },
  { title: '金额（元）', holds: 'amount', width: 12 },
  { title: '说明', holds: 'text', width: 34 },
];

function arisen({ reconciliation: it, invoiceNumbers }: DifferencesData): TableBlock {
  const work = new Map(it.work.map((done) => [done.key, done]));
  return {
    kind: 'table',
    title: '一、本月发生的差异',
    columns: [
      { title: '序号', holds: 'count', width: 6 },
      ...named,
      { title: '处理情况', holds: 'text', width: 26 },
    ],
    rows: it.differences.map((difference, n) => [
      n + 1,
      ...cellsOf(difference, invoiceNumbers),
      workText(work.get(differenceKey(difference))) || null,
    ]),
    whenEmpty: '本月没有差异。',
  };
}

function carriedForward({ reconciliation: it, invoiceNumbers }: DifferencesData): TableBlock {
  return {
    kind: 'table',
    title: '二、以前月份遗留',
    columns: [
      { title: '起自', holds: 'text', width: 9 },
      { title: '已逾月数', holds: 'count', width: 8 },
      ...named,
      { title: '现已相符', holds: 'text', width: 8 },
    ],
    rows: it.carriedForward.map(({ since, ageMonths, agreesNow, difference }) => [
      since,
      ageMonths,
      ...cellsOf(difference, invoiceNumbers),
      agreesNow ? '是' : '否',
    ]),
    whenEmpty: '没有以前月份遗留的差异。',
  };
}

function nameWarnings({ warnings }: DifferencesData['reconciliation']): TableBlock {
  return {
    kind: 'table',
    title: '三、名称提醒（不影响结算）',
    columns: [
      { title: '统一社会信用代码', holds: 'code', width: 20 },
      { title: '登记名称', holds: 'text', width: 40 },
      { title: '他处名称', holds: 'text', width: 40 },
      { title: '出处', holds: 'text', width: 20 },
    ],
    rows: warnings.map((it) => [it.uscc, it.recordedName, it.name, warningBook(it)]),
    whenEmpty: '没有名称不一致。',
  };
}

function cellsOf(it: Difference, numbers: ReadonlyMap<string, string>): Row {
  const invoiceId = 'invoiceId' in it ? it.invoiceId : null;
  return [
    classWords[it.kind].zh.name,
    'uscc' in it ? it.uscc : null,
    'enterpriseName' in it ? it.enterpriseName : null,
    invoiceId === null ? null : (numbers.get(invoiceId) ?? null),
    'line' in it ? it.line : null,
    differenceFen(it),
    differenceDetail(it),
  ];
}
