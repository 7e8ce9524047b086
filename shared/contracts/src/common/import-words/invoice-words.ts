/** What is said of an invoice's file. */
export const invoiceWords = {
  'amount-malformed': {
    zh: '“{value}”不是金额：应如 315.00 或 ¥1,260.00',
    en: '{value} is no amount: write 315.00 or ¥1,260.00.',
  },
  'amount-too-precise': {
    zh: '“{value}”不足一分的部分不能舍去：请核对金额，应精确到分',
    en: '{value} has a fraction of a fen, which is not rounded: check the amount.',
  },
  'amount-out-of-range': {
    zh: '“{value}”超出金额的范围：请核对',
    en: '{value} is larger than any amount here: check it.',
  },
  'amount-zero': {
    zh: '金额为零：请核对',
    en: 'The amount is nothing: check it.',
  },
  'quantity-malformed': {
    zh: '数量“{value}”不是整套数：应如 1 或 1套',
    en: 'The quantity {value} is no whole number of sets: write 1.',
  },
  'month-malformed': {
    zh: '“{value}”不是能识别的月份：应如 2026-11 或 2026年11月',
    en: '{value} is no month that is read here: write 2026-11.',
  },
  'month-of-which-year': {
    zh: '“{value}”没有年份，而它晚于开票的月份，分不清是哪一年：请写成 2026-11 的样子',
    en: '{value} has no year and is later than the month of issue: write 2026-11.',
  },
  'invoice-code-form': {
    zh: '发票代码应为 10 或 12 位数字，“{value}”为 {length} 位：前面的 0 可能在表格中丢失了，请把该格设为文本后重新填写',
    en: 'An invoice code has 10 or 12 digits, {value} has {length}: zeros in front may be lost.',
  },
  'invoice-number-form': {
    zh: '发票号码应为 20 位数字（另有发票代码的为 8 位），“{value}”为 {length} 位：请设为文本后重填',
    en: 'A number has 20 digits, or 8 beside a code; {value} has {length}: some may be lost.',
  },
  'invoice-number-needs-code': {
    zh: '8 位的发票号码须同时填写发票代码，20 位的没有发票代码：请补填或删去',
    en: 'A number of 8 digits needs its code, one of 20 digits has none.',
  },
  'red-without-original': {
    zh: '金额为负，是红字发票：请写明它所冲的“对应蓝字发票号码”',
    en: 'The invoice is negative: name the invoice that it takes back.',
  },
  'red-not-negative': {
    zh: '写明了对应的蓝字发票，是红字发票，金额和明细应为负数：请核对',
    en: 'It names the invoice that it takes back, so its amounts are negative: check them.',
  },
  'net-prices': {
    zh: '单价和金额看来不含税，与价税合计不符：请加上“税额”或“价税合计”一列，以含税价与合同核对',
    en: 'Prices seem to be without tax: add a column 税额 or 价税合计, since the contract has tax in.',
  },
  'total-differs': {
    zh: '合计行写的是 {stated}，各行相加是 {sum}：请核对是否漏了行或改了数',
    en: 'The total says {stated}, the lines come to {sum}: is a line missing or changed?',
  },
  'discount-without-line': {
    zh: '这是折扣行，但上面没有它所属的行：请放在所折扣的行之下',
    en: 'A discount belongs under the line that it is for.',
  },
  'line-twice': {
    zh: '序号 {value} 出现了两次：请核对',
    en: 'The line number {value} is there twice.',
  },
  'no-lines': {
    zh: '没有明细行：请在表头之下逐套填写',
    en: 'There are no lines: write one for each set below the header.',
  },
} as const;
