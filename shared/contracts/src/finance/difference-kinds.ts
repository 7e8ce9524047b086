import { z } from 'zod';

/**
 * What becomes of an invoice line: exactly one of these. `matched` is what a settlement covers;
 * `cancelled` is a red-letter line and, within one month, the line that it takes back.
 */
export const LineClass = z.enum([
  'matched',
  'cancelled',
  'incomplete-set',
  'invoiced-in-earlier-month',
  'invoiced-twice',
  'no-completed-order',
  'nothing-to-cancel',
  'price-differs',
  'seal-differs',
]);
export type LineClass = z.infer<typeof LineClass>;

/** What an officer has to work: of a line, of a completed set, of an invoice, of a registration. */
export const DifferenceKind = z.enum([
  'completed-not-invoiced',
  'incomplete-set',
  'invoiced-in-earlier-month',
  'invoiced-twice',
  'never-engraved',
  'no-completed-order',
  'nothing-to-cancel',
  'price-differs',
  'seal-differs',
  'total-differs',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** What it is called, what it means, and what to do next. */
interface Words {
  name: string;
  means: string;
  next: string;
}

/** The words of every class for a clerk. `name-differs` is a warning and stops no payment. */
export const classWords = {
  matched: {
    zh: { name: '相符', means: '开票一次，印章齐全，价格与合同一致', next: '可以结算' },
    en: {
      name: 'matched',
      means: 'billed once, the set complete, at the contract price',
      next: 'settle it',
    },
  },
  cancelled: {
    zh: { name: '红字冲销', means: '红字行与其所冲的蓝字行互相抵销', next: '无需处理' },
    en: {
      name: 'cancelled',
      means: 'a red-letter line and the line it takes back',
      next: 'nothing to do',
    },
  },
  'completed-not-invoiced': {
    zh: {
      name: '已完成未开票',
      means: '本月刻制完成，至本月末没有任何发票开列',
      next: '请刻章企业在以后月份的发票中补开',
    },
    en: {
      name: 'completed, not invoiced',
      means: 'completed in the month and on no invoice up to its end',
      next: 'ask the engraver to bill it on a later invoice',
    },
  },
  'invoiced-twice': {
    zh: {
      name: '同月重复开票',
      means: '同一套印章在本月开列了不止一次，首次之外的各行',
      next: '请刻章企业开红字发票冲销多开的一行',
    },
    en: {
      name: 'invoiced twice',
      means: 'the same set stands more than once in the month; this is not the first line',
      next: 'ask for a red-letter invoice for the surplus line',
    },
  },
  'invoiced-in-earlier-month': {
    zh: {
      name: '以前月份已开票',
      means: '这套印章在以前月份的发票中已经开列，且未被冲销',
      next: '请刻章企业开红字发票冲销本行；如以前的一行有误，应先冲销那一行再重新开列',
    },
    en: {
      name: 'invoiced in an earlier month',
      means: 'an earlier month’s invoice has billed this set and was not cancelled',
      next: 'ask for a red-letter invoice; if the earlier line is the wrong one, cancel that first',
    },
  },
  'no-completed-order': {
    zh: {
      name: '无已完成订单',
      means: '至本月末，这家企业没有已完成的刻章订单',
      next: '核对信用代码；确属误开的，请刻章企业开红字发票冲销',
    },
    en: {
      name: 'no completed order',
      means: 'the enterprise has no order that was complete by the month’s end',
      next: 'check the credit code; if billed in error, ask for a red-letter invoice',
    },
  },
  'price-differs': {
    zh: {
      name: '价格不符',
      means: '开票金额与合同单价不一致（一套印章，分毫不差）',
      next: '请刻章企业冲销后按合同单价重开',
    },
    en: {
      name: 'price differs',
      means: 'not one set at the contract price, to the fen',
      next: 'ask the engraver to cancel the line and bill it anew at the contract price',
    },
  },
  'incomplete-set': {
    zh: {
      name: '印章不齐',
      means: '已开票，但底账或订单中缺少一枚以上印章',
      next: '请刻章企业补刻补录，或冲销本行',
    },
    en: {
      name: 'incomplete set',
      means: 'billed, but the ledger or the order lacks a seal of the set',
      next: 'have the missing seal engraved and recorded, or the line cancelled',
    },
  },
  'seal-differs': {
    zh: {
      name: '印章信息不符',
      means: '底账与订单的印章编码或材质不一致',
      next: '现场核对实物，更正有误的一方并写明原因',
    },
    en: {
      name: 'seal differs',
      means: 'the ledger and the order name another seal code or material',
      next: 'look at the seals, correct the book that is wrong and say why',
    },
  },
  'nothing-to-cancel': {
    zh: {
      name: '红字无对应',
      means: '红字行在所指的原发票中找不到同一企业、同一金额且未冲销的一行',
      next: '请刻章企业说明所冲销的发票和行',
    },
    en: {
      name: 'nothing to cancel',
      means: 'the original has no standing line of this enterprise and amount',
      next: 'ask the engraver which invoice and line is meant',
    },
  },
  'total-differs': {
    zh: {
      name: '合计不符',
      means: '发票价税合计与各行金额之和不一致',
      next: '请刻章企业更正后重开发票',
    },
    en: {
      name: 'total differs',
      means: 'the stated total is not the sum of the lines',
      next: 'ask for a corrected invoice',
    },
  },
  'never-engraved': {
    zh: {
      name: '登记后未刻制',
      means: '平台已登记且应享受首套印章，至本月末逾期无人申领，底账中也没有',
      next: '联系刻章企业和申请企业，查明原因并安排刻制',
    },
    en: {
      name: 'never engraved',
      means: 'on the platform and entitled, over due at the month’s end, no claim and no seal',
      next: 'find out why from the engraver and the enterprise, and have it engraved',
    },
  },
  'name-differs': {
    zh: {
      name: '名称不一致',
      means: '信用代码相同，企业名称在统一括号、全半角和空格后仍不一致',
      next: '提示核对，不影响结算',
    },
    en: {
      name: 'name differs',
      means: 'the same credit code under another name, brackets, width and blanks aside',
      next: 'have a look; it stops no settlement',
    },
  },
} as const satisfies Record<LineClass | DifferenceKind | 'name-differs', { zh: Words; en: Words }>;
