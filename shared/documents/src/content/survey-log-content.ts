import type { Grade } from '@seal/contracts/common/books';
import type { Rating, Satisfaction } from '@seal/contracts/engraving/satisfaction';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { percentText } from './cell-text.ts';
import type { DocumentContent, FactsBlock, ProjectHead, TableBlock } from './document-content.ts';
import { headOf } from './statement-content.ts';

export interface SurveyLogData {
  project: ProjectHead;
  satisfaction: Satisfaction;
  /** By the order's number, without a name; what an enterprise remarked stays with the order. */
  ratings: readonly Pick<Rating, 'orderNumber' | 'ratedAt' | 'grade' | 'followUp'>[];
}

const gradeNames: Record<Grade, string> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  'fairly-satisfied': '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

/** The survey log (调查日志): each answer, how many were asked, how far the figure can be relied on. */
export function surveyLogContent(data: SurveyLogData): DocumentContent {
  return {
    title: '满意度调查日志',
    subtitle: `截至 ${shanghaiDay(new Date(data.satisfaction.asOf))}`,
    project: headOf(data.project),
    orientation: 'portrait',
    blocks: [
      summary(data.satisfaction),
      answers(data),
      { kind: 'signatures', signers: ['调查人', '复核人', '单位（盖章）'] },
    ],
  };
}

const shareText = (share: number | null) => (share === null ? '—' : percentText(share));

function summary(it: Satisfaction): FactsBlock {
  const { interval, target, byGrade, followUps } = it;
  const between =
    interval && `${percentText(interval.low)} 至 ${percentText(interval.high)}（Wilson）`;
  const sign = target?.comparison === 'equal' ? '＝' : '≥';
  const grades = Object.entries(gradeNames).map(
    ([grade, name]) => `${name} ${byGrade[grade as Grade] ?? 0}`,
  );
  return {
    kind: 'facts',
    facts: [
      { label: '已领取', value: `${it.collected} 户` },
      { label: '回答', value: `${it.n} 户　回答率 ${shareText(it.responseRate)}` },
      { label: '满意', value: `${it.satisfied} 户　满意度 ${shareText(it.rate)}` },
      { label: '目标', value: target ? `${sign}${target.percent}%` : '—' },
      { label: '95% 置信区间', value: between ?? '—' },
      { label: '基本满意', value: it.thirdGradeCounts ? '计入满意' : '不计入满意' },
      { label: '各档回答', value: grades.join('　'), wide: true },
      {
        label: '回访',
        value: `未完成 ${followUps.open}（逾期 ${followUps.overdue}）　已完成 ${followUps.closed}`,
        wide: true,
      },
    ],
  };
}

function answers({ ratings }: SurveyLogData): TableBlock {
  return {
    kind: 'table',
    title: '逐户回答',
    columns: [
      { title: '序号', holds: 'count', width: 8 },
      { title: '订单号', holds: 'code', width: 24 },
      { title: '回答时间', holds: 'instant', width: 20 },
      { title: '满意程度', holds: 'text', width: 16 },
      { title: '回访期限', holds: 'instant', width: 20 },
      { title: '回访完成', holds: 'instant', width: 20 },
      { title: '回访结果', holds: 'text', width: 30 },
    ],
    rows: ratings.map(({ orderNumber, ratedAt, grade, followUp }, n) => [
      n + 1,
      orderNumber,
      ratedAt,
      gradeNames[grade],
      followUp?.dueAt ?? null,
      followUp?.closedAt ?? null,
      followUp ? (followUp.outcome ?? `未完成${followUp.overdue ? '，已逾期' : ''}`) : null,
    ]),
    whenEmpty: '尚无回答。',
  };
}
