/** What is said of rows of the engraver's ledger and of the sets that they come to. */
export const ledgerWords = {
  'seal-kind-unknown': {
    zh: '没有名为“{value}”的印章种类；本项目认得：{known}',
    en: 'There is no kind of seal called {value}; known here: {known}.',
  },
  'seal-code-malformed': {
    zh: '印章编码“{value}”不合本项目的格式：请核对位数',
    en: "The seal code {value} has not this project's form: count its characters.",
  },
  'material-not-conforming': {
    zh: '材质“{value}”不合要求；本项目的材质：{known}',
    en: 'The material {value} does not conform; this project has: {known}.',
  },
  'completed-before-claim': {
    zh: '完成时间早于申领时间：请核对两个时间',
    en: 'It was completed before it was claimed: check both times.',
  },
  'time-in-future': {
    zh: '完成时间在将来：请核对',
    en: 'The time of completion is still to come.',
  },
  'seal-code-other-content': {
    zh: '同一印章编码已有内容不同的底账记录',
    en: 'This seal code is recorded with other content.',
  },
  'no-order': {
    zh: '没有这家企业的刻章订单',
    en: 'There is no order of this enterprise.',
  },
  'order-held': {
    zh: '订单挂起，尚无预算',
    en: 'The order is held: there is no budget for it yet.',
  },
  'order-not-funded': {
    zh: '订单尚未占用预算',
    en: 'The order has no budget committed yet.',
  },
  'incomplete-set': {
    zh: '缺{missing}',
    en: 'Of the set there is no {missing}.',
  },
  'before-order': {
    zh: '完成时间早于订单进入排队',
    en: 'It was completed before the order was queued.',
  },
  'completion-refused': {
    zh: '订单未能完成，请核对印章编码',
    en: 'The order did not take the completion: check the seal codes.',
  },
} as const;
