import type { UnknownReason, Words } from '@seal/contracts/finance/indicators';

/** Every reason for which a record is left out or falls short, in words for a table. */
const reasonWords: Record<string, Words> = {
  // left out: the registration has no first set coming
  withdrawn: { zh: '登记已撤回', en: 'registration withdrawn' },
  'not-entitled': { zh: '不享受首套', en: 'no first set coming' },
  'not-first-opening': { zh: '非首次开办', en: 'not opened for the first time' },
  'category-not-eligible': { zh: '主体类型不在范围（如个体工商户）', en: 'category not eligible' },
  'outside-fiscal-year': { zh: '不属本预算年度', en: 'outside the fiscal year' },
  'claim-window-passed': { zh: '超过申领期限', en: 'claim window passed' },
  declined: { zh: '企业自愿放弃', en: 'declined by the enterprise' },
  'already-served': { zh: '已享受过首套', en: 'already had its first set' },
  // the set or its clock
  'no-order': { zh: '未生成订单', en: 'no order' },
  cancelled: { zh: '订单已取消', en: 'order cancelled' },
  held: { zh: '待资金安排', en: 'held for money' },
  'not-claimed': { zh: '刻章企业未申领', en: 'not claimed by the engraver' },
  'in-rework': { zh: '返工中', en: 'in rework' },
  'set-not-complete': { zh: '印章未齐套', en: 'set not complete' },
  'clock-not-started': { zh: '尚未开始计时', en: 'clock not started' },
  'not-yet-due': { zh: '未到期限', en: 'not yet due' },
  late: { zh: '超时完成', en: 'completed late' },
  'overdue-open': { zh: '超时未完成', en: 'over due and open' },
  // seals
  'material-not-conforming': { zh: '材质不符', en: 'material not conforming' },
  'failed-acceptance': { zh: '验收不合格', en: 'failed acceptance' },
  'failed-spot-check': { zh: '抽查材质不合格', en: 'failed a spot check' },
  'not-accepted-on-site': { zh: '未经现场验收', en: 'not accepted on site' },
  'not-in-engravers-ledger': { zh: '刻章底账无对应记录', en: "not in the engraver's ledger" },
  // money
  'not-paid': { zh: '未支付', en: 'not paid' },
  'not-accrued': { zh: '未计入财政应付', en: 'not accrued to the budget' },
  'not-carried-by-budget': { zh: '未列入预算占用', en: 'not carried by the budget' },
  // after-sales, docking, stationing
  'not-judged': { zh: '未作结论', en: 'closed without a verdict' },
  'not-conforming': { zh: '不符合要求', en: 'not conforming' },
  'closed-late': { zh: '逾期办结', en: 'closed late' },
  'not-checked': { zh: '抽查未填结果', en: 'drawn, not yet checked' },
  'not-docked': { zh: '未完成对接', en: 'not docked' },
  'no-check-in': { zh: '无签到记录', en: 'no check-in' },
  'hall-closed': { zh: '大厅不办公', en: 'the hall was closed' },
  // satisfaction
  'no-answer': { zh: '未评价', en: 'no answer' },
  'fairly-satisfied': { zh: '基本满意', en: 'fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'very dissatisfied' },
};

/** In: a reason. Out: its words; the reason itself where it has none. */
export function wordsOf(reason: string): Words {
  return reasonWords[reason] ?? { zh: reason, en: reason };
}

/** Why there is no figure, in words. */
export const unknownWords: Record<UnknownReason, Words> = {
  'nothing-recorded': { zh: '无记录，不作推定', en: 'nothing was recorded; nothing is assumed' },
  'nothing-to-count': { zh: '截至该日无可计数对象', en: 'there is nothing to count yet' },
  'no-budget': { zh: '无预算', en: 'there is no budget' },
  'calendar-not-loaded': {
    zh: '该年工作日历未载入',
    en: 'the calendar of that year is not loaded',
  },
  'no-formula': { zh: '系统没有该指标的算法', en: 'there is no formula for this indicator' },
};
