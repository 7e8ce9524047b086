import type { EvaluationRow, SelfEvaluation } from '@seal/contracts/finance/indicators';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { percentText, yuanText } from './cell-text.ts';
import type { DocumentContent, FactsBlock, Row, TableBlock } from './document-content.ts';
import { headOf } from './statement-content.ts';

/** The self-evaluation table (绩效自评表) with all its columns, out of finance's answer. */
export function selfEvaluationContent(data: SelfEvaluation): DocumentContent {
  const { total } = data;
  return {
    title: '项目支出绩效自评表',
    subtitle: `${data.project.fiscalYear} 年度　截至 ${lastDayBefore(data.asOf)}`,
    project: headOf(data.project),
    orientation: 'landscape',
    blocks: [
      standing(data),
      indicatorTable(data),
      {
        kind: 'paragraph',
        size: 'large',
        text: `自评得分 ${total.score}，等级：${total.bandWords.zh}`,
      },
      {
        kind: 'facts',
        facts: data.groups.map((it) => ({
          label: it.level1,
          value: `${it.score} 分（满分 ${it.points}）`,
        })),
      },
      { kind: 'signatures', signers: ['填表人', '项目负责人', '单位负责人（盖章）'] },
    ],
  };
}

/** `asOf` is the first instant that no longer counts: the day that it ends is named. */
function lastDayBefore(asOf: string): string {
  return shanghaiDay(new Date(Date.parse(asOf) - 1));
}

function standing({ budget, rulesVersion, termsVersion }: SelfEvaluation): FactsBlock {
  const { executionPercent: rate } = budget;
  return {
    kind: 'facts',
    facts: [
      { label: '年初预算', value: yuanText(budget.openingFen) },
      { label: '调整后预算', value: yuanText(budget.adjustedFen) },
      { label: '已支付', value: yuanText(budget.paidFen) },
      { label: '预算执行率', value: rate === null ? '—' : percentText(rate / 100) },
      { label: '计分规则', value: rulesVersion },
      { label: '项目条款', value: `第 ${termsVersion} 版` },
    ],
  };
}

function indicatorTable({ rows, total }: SelfEvaluation): TableBlock {
  return {
    kind: 'table',
    title: '绩效指标',
    columns: [
      { title: '一级指标', holds: 'text', width: 10 },
      { title: '二级指标', holds: 'text', width: 12 },
      { title: '三级指标', holds: 'text', width: 22 },
      { title: '年度指标值', holds: 'text', width: 9 },
      { title: '实际完成值', holds: 'share', width: 10 },
      { title: '分值', holds: 'figure', width: 6 },
      { title: '得分', holds: 'figure', width: 7 },
      { title: '偏差原因', holds: 'text', width: 22 },
      { title: '改进措施', holds: 'text', width: 22 },
      { title: '佐证材料', holds: 'text', width: 18 },
    ],
    rows: rows.map(rowOf),
    totals: ['总分', null, null, null, null, total.points, total.score, null, null, null],
    whenEmpty: '项目没有绩效指标。',
  };
}

function rowOf(it: EvaluationRow): Row {
  const sign = it.target.comparison === 'at-least' ? '≥' : '＝';
  return [
    it.level1,
    it.level2,
    it.level3,
    `${sign}${it.target.percent}%`,
    it.actual === null ? null : it.actual / 100,
    it.points,
    it.score,
    // What nobody recorded is said in the place of the person's reason, never passed over.
    it.reason ?? it.unknown?.words.zh ?? null,
    it.measure,
    it.evidence.join('、'),
  ];
}
