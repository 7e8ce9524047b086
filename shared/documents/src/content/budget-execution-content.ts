import type { Budget } from '@seal/contracts/finance/budget';
import { percentText, yuanText } from './cell-text.ts';
import type { DocumentContent, FactsBlock, ProjectHead, TableBlock } from './document-content.ts';
import { type Paid, paymentTable } from './payment-application-content.ts';
import { headOf } from './statement-content.ts';

export interface BudgetExecutionData {
  project: ProjectHead;
  budget: Budget;
  payments: readonly Paid[];
  /** The day of Asia/Shanghai at whose end the figures stand. */
  asOf: string;
}

/** The report on the execution of the budget (预算执行报告), beside the plan. */
export function budgetExecutionContent(data: BudgetExecutionData): DocumentContent {
  const { project, budget, payments, asOf } = data;
  return {
    title: '项目预算执行报告',
    subtitle: `截至 ${asOf}`,
    project: headOf(project),
    orientation: 'portrait',
    blocks: [
      {
        kind: 'paragraph',
        size: 'large',
        text: `预算执行率 ${percentText(budget.executionRate)}（已支付 ÷ 调整后预算）`,
      },
      standing(budget),
      planTable(budget),
      paymentTable(payments, '三、支付明细'),
      { kind: 'signatures', signers: ['编制人', '财务负责人', '单位负责人（盖章）'] },
    ],
  };
}

function standing(budget: Budget): FactsBlock {
  const amounts: [string, number][] = [
    ['年初预算', budget.openingFen],
    ['调整后预算', budget.adjustedFen],
    ['预算占用', budget.committedFen],
    ['应付', budget.accruedFen],
    ['已开票', budget.invoicedFen],
    ['已结算', budget.settledFen],
    ['已支付', budget.paidFen],
    ['可用', budget.availableFen],
  ];
  return {
    kind: 'facts',
    title: '一、资金情况',
    facts: [
      ...amounts.map(([label, fen]) => ({ label, value: yuanText(fen) })),
      { label: '待资金订单', value: `${budget.heldOrders} 笔` },
    ],
  };
}

function planTable({ plan }: Budget): TableBlock {
  return {
    kind: 'table',
    title: '二、支出进度与计划',
    columns: [
      { title: '截止日期', holds: 'day', width: 18 },
      { title: '计划比例', holds: 'share', width: 14 },
      { title: '计划支出（元）', holds: 'amount', width: 22 },
      { title: '已支付（元）', holds: 'amount', width: 22 },
      { title: '应付（元）', holds: 'amount', width: 22 },
      { title: '已支付占计划', holds: 'share', width: 16 },
    ],
    rows: plan.map((it) => [
      it.by,
      it.percent / 100,
      it.fen,
      it.paidFen,
      it.accruedFen,
      it.fen === 0 ? null : it.paidFen / it.fen,
    ]),
    whenEmpty: '没有支出计划。',
  };
}
