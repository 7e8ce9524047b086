import { classWords, type LineClass } from '@seal/contracts/finance/difference-kinds';
import { fullInvoiceNumber, type Invoice, type InvoiceLine } from '@seal/contracts/finance/invoice';
import type { InvoiceClasses, Reconciliation } from '@seal/contracts/finance/reconciliation';
import { amountInCapitals } from '@seal/kernel/amount-in-capitals';
import { groupBy } from '@seal/kernel/group-by';
import { formatYuan, sumFen } from '@seal/kernel/money';
import { monthText, yuanText } from './cell-text.ts';
import { differenceFen } from './difference-text.ts';
import type { Block, DocumentContent, ProjectHead, Row, TableBlock } from './document-content.ts';

export interface StatementData {
  project: ProjectHead & { engraver: string };
  reconciliation: Pick<
    Reconciliation,
    | 'month'
    | 'version'
    | 'inputsDigest'
    | 'matched'
    | 'takenBack'
    | 'accrued'
    | 'invoiced'
    | 'differences'
    | 'carriedForward'
    | 'classOfLine'
  >;
  /** The invoices of the month, with their lines. */
  invoices: readonly StatementInvoice[];
}

export type StatementInvoice = Pick<
  Invoice,
  'id' | 'code' | 'number' | 'issuedOn' | 'statedFen' | 'linesFen' | 'lineCount'
> & {
  /** Null where the month has more lines than a document holds. */
  lines: readonly InvoiceLine[] | null;
};

/** The monthly reconciliation statement (对账单): what agrees, to the fen, and every line billed. */
export function statementContent(data: StatementData): DocumentContent {
  const { project, reconciliation } = data;
  const { amountFen } = reconciliation.matched;
  return {
    title: '首套印章刻制费用对账单',
    subtitle: monthText(reconciliation.month),
    project: headOf(project),
    orientation: 'portrait',
    blocks: [
      figures(data),
      {
        kind: 'paragraph',
        size: 'large',
        text: `本月相符可结算：人民币${amountInCapitals(amountFen)}（¥${formatYuan(amountFen)}）`,
      },
      invoiceTable(data),
      differenceTable(reconciliation),
      { kind: 'signatures', signers: ['刻章企业（盖章）', '财务人员', '单位审批人（盖章）'] },
      lineTable(data),
    ],
  };
}

export function headOf({ name, code, unit, fiscalYear }: ProjectHead): ProjectHead {
  return { name, code, unit, fiscalYear };
}

function figures({ project, reconciliation }: StatementData): Block {
  const { matched, takenBack, accrued, invoiced, version, inputsDigest } = reconciliation;
  const setsAndYuan = (it: { sets: number; amountFen: number }) =>
    `${it.sets} 套　${yuanText(it.amountFen)}`;
  return {
    kind: 'facts',
    facts: [
      { label: '刻章企业', value: project.engraver, wide: true },
      { label: '本月刻制完成', value: setsAndYuan(accrued) },
      { label: '发票票面合计', value: yuanText(invoiced.statedFen) },
      { label: '相符可结算', value: setsAndYuan(matched) },
      { label: '发票明细合计', value: `${invoiced.lines} 行　${yuanText(invoiced.linesFen)}` },
      { label: '其中红字冲回', value: setsAndYuan(takenBack) },
      { label: '以前月份遗留', value: `${reconciliation.carriedForward.length} 项` },
      {
        label: '对账版本',
        value: `第 ${version} 版　依据 ${inputsDigest.slice(0, 16)}`,
        wide: true,
      },
    ],
  };
}

function invoiceTable({ invoices, reconciliation }: StatementData): TableBlock {
  const agreeing = new Map(
    reconciliation.classOfLine.map((it) => [it.invoiceId, linesOfClass(it, 'matched')]),
  );
  const rows = invoices.map((it, n) => [
    n + 1,
    fullInvoiceNumber(it.code, it.number),
    it.issuedOn,
    it.lineCount,
    it.statedFen,
    it.linesFen,
    agreeing.get(it.id) ?? 0,
  ]);
  return {
    kind: 'table',
    title: '一、本月发票',
    columns: [
      { title: '序号', holds: 'count', width: 6 },
      { title: '发票号码', holds: 'code', width: 26 },
      { title: '开票日期', holds: 'day', width: 13 },
      { title: '行数', holds: 'count', width: 8 },
      { title: '票面金额（元）', holds: 'amount', width: 17 },
      { title: '明细合计（元）', holds: 'amount', width: 17 },
      { title: '相符行数', holds: 'count', width: 11 },
    ],
    rows,
    whenEmpty: '本月没有发票。',
  };
}

function linesOfClass({ runs }: InvoiceClasses, wanted: LineClass): number {
  const lines = runs.map(({ from, to, lineClass }) => (lineClass === wanted ? to - from + 1 : 0));
  return lines.reduce((sum, count) => sum + count, 0);
}

function differenceTable({ differences }: Pick<Reconciliation, 'differences'>): TableBlock {
  const rows = [...groupBy(differences, (it) => it.kind)].map(([kind, all]) => {
    const amounts = all.map(differenceFen).filter((fen) => fen !== null);
    const { name, next } = classWords[kind].zh;
    return [name, all.length, amounts.length === 0 ? null : sumFen(amounts), next];
  });
  return {
    kind: 'table',
    title: '二、本月差异（逐笔见差异清单）',
    columns: [
      { title: '类别', holds: 'text', width: 18 },
      { title: '笔数', holds: 'count', width: 8 },
      { title: '金额（元）', holds: 'amount', width: 16 },
      { title: '如何处理', holds: 'text', width: 56 },
    ],
    rows,
    whenEmpty: '本月没有差异。',
  };
}

function lineTable({ invoices, reconciliation }: StatementData): TableBlock {
  const classes = new Map(reconciliation.classOfLine.map((it) => [it.invoiceId, it]));
  const rows: Row[] = [];
  for (const invoice of invoices) {
    const number = fullInvoiceNumber(invoice.code, invoice.number);
    const classAt = classReader(classes.get(invoice.id));
    for (const it of invoice.lines ?? []) {
      const verdict = classAt(it.line);
      rows.push([
        rows.length + 1,
        // The last eight digits tell a month's invoices apart; the whole stands in the table above.
        number.slice(-8),
        it.line,
        it.uscc,
        it.enterpriseName,
        it.quantity,
        it.unitPriceFen,
        it.amountFen,
        verdict === undefined ? null : classWords[verdict].zh.name,
      ]);
    }
  }
  const isLeftOut = invoices.some(({ lines }) => lines === null);
  const whenEmpty = isLeftOut ? '本月明细行数过多，不在此列印，见发票原件。' : '本月没有发票明细。';
  return { ...lineColumns, rows, totals: lineTotals(invoices), whenEmpty };
}

const lineColumns: Omit<TableBlock, 'rows' | 'whenEmpty'> = {
  kind: 'table',
  title: '三、发票明细',
  columns: [
    { title: '序号', holds: 'count', width: 7 },
    { title: '发票末八位', holds: 'code', width: 12 },
    { title: '行', holds: 'count', width: 6 },
    { title: '统一社会信用代码', holds: 'code', width: 26 },
    { title: '企业名称', holds: 'text', width: 33 },
    { title: '套数', holds: 'count', width: 6 },
    { title: '单价（元）', holds: 'amount', width: 12 },
    { title: '金额（元）', holds: 'amount', width: 13 },
    { title: '结论', holds: 'text', width: 14 },
  ],
};

function lineTotals(invoices: readonly StatementInvoice[]): Row {
  const lines = invoices.flatMap((it) => it.lines ?? []);
  const sets = lines.reduce((sum, it) => sum + it.quantity, 0);
  return [
    '合计',
    null,
    null,
    null,
    null,
    sets,
    null,
    sumFen(lines.map((it) => it.amountFen)),
    null,
  ];
}

/** Reads the runs of one invoice; asked in the order of its lines it walks them once. */
function classReader(classes: InvoiceClasses | undefined) {
  const runs = classes?.runs ?? [];
  let at = 0;
  return (line: number): LineClass | undefined => {
    if (line < (runs[at]?.from ?? 0)) at = 0;
    while (at < runs.length && runs[at]!.to < line) at += 1;
    const run = runs[at];
    return run && run.from <= line ? run.lineClass : undefined;
  };
}
