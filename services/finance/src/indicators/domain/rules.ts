import type { IndicatorUnit, Words } from '@seal/contracts/finance/indicators';
import type { Facts } from './facts.ts';
import type { IndicatorBookName } from './indicator-books.ts';
import { judgeExecution } from './judge-execution.ts';
import { judgeMaterial, judgeSaving, judgeTimeliness } from './judge-orders.ts';
import { judgeCoverage, judgeFreeSets } from './judge-registrations.ts';
import { judgeSatisfaction } from './judge-satisfaction.ts';
import { judgeService } from './judge-service.ts';
import { judgeStationing } from './judge-stationing.ts';
import type { Judgement } from './judged.ts';

/** How one of the nine indicators of infra/docs/policy.md is reckoned. */
export interface IndicatorRule {
  unit: IndicatorUnit;
  /** The books that it rests on; no other has to be read for it. */
  books: readonly IndicatorBookName[];
  formula: Words;
  judge(facts: Facts): Judgement;
}

/** By the indicator's number. A change of any of them raises RULES_VERSION. */
export const indicatorRules: Record<number, IndicatorRule> = {
  1: {
    unit: 'registrations',
    books: ['registrations', 'orders', 'ledger-seals'],
    formula: {
      zh: '首套印章齐套完成的企业数 ÷ 省平台提取的应享企业数（剔除项逐项列明）',
      en: 'enterprises with a complete set ÷ those of the platform extract with a set coming',
    },
    judge: judgeCoverage,
  },
  2: {
    unit: 'seals',
    books: ['orders', 'spot-checks'],
    formula: {
      zh: '材质符合且验收、抽查均无不合格的印章数 ÷ 齐套印章总数',
      en: 'seals of conforming material that failed no check ÷ seals of complete sets',
    },
    judge: judgeMaterial,
  },
  3: {
    unit: 'orders',
    books: ['orders'],
    formula: {
      zh: '按期完成的订单数 ÷（已完成订单数 + 超时未完成订单数）',
      en: 'orders completed by their due time ÷ (completed + over due and open)',
    },
    judge: judgeTimeliness,
  },
  4: {
    unit: 'fen',
    books: ['money'],
    formula: { zh: '实际支付数 ÷ 调整后预算数', en: 'paid ÷ adjusted budget' },
    judge: judgeExecution,
  },
  5: {
    unit: 'orders',
    books: ['orders', 'money'],
    formula: {
      zh: '由财政承担费用的齐套数 ÷ 齐套总数（节约金额＝单价 × 套数）',
      en: 'complete sets accrued to the budget ÷ complete sets (saved: price × sets)',
    },
    judge: judgeSaving,
  },
  6: {
    unit: 'registrations',
    books: ['registrations', 'orders', 'money'],
    formula: {
      zh: '费用列入预算的已申领企业数 ÷ 已申领首套的应享企业数',
      en: 'claimed sets that the budget carries ÷ claimed sets of those with a set coming',
    },
    judge: judgeFreeSets,
  },
  7: {
    unit: 'cases',
    books: ['orders', 'cases', 'spot-checks'],
    formula: {
      zh: '（按期办结且符合要求的后续服务、对接事项 + 抽查已对接数）÷（应办结事项 + 抽查数）',
      en: '(cases conforming in time + sets found docked) ÷ (cases due + sets checked)',
    },
    judge: judgeService,
  },
  8: {
    unit: 'days',
    books: ['roster'],
    formula: {
      zh: '驻厅签到的大厅工作日数 ÷ 大厅工作日总数',
      en: "hall working days with a check-in ÷ the hall's working days",
    },
    judge: judgeStationing,
  },
  9: {
    unit: 'answers',
    books: ['orders', 'ratings'],
    formula: {
      zh: '满意评价数 ÷ 评价总数（附评价数、评价率及 Wilson 95% 区间）',
      en: 'satisfied answers ÷ answers (with n, response rate and Wilson interval of 95%)',
    },
    judge: judgeSatisfaction,
  },
};
