import type { StatementData } from './content/statement-content.ts';

/** For tests only: a month of so many lines, all of them agreeing. */
export function statementOf(count: number, name = '玉田鑫瑞商贸有限公司') {
  const lines = Array.from({ length: count }, (_, n) => ({
    line: n + 1,
    uscc: `91130229MA${String(n + 1).padStart(8, '0')}`,
    enterpriseName: name,
    quantity: 1,
    unitPriceFen: 31_500,
    amountFen: 31_500,
  }));
  const amountFen = count * 31_500;
  const invoice = {
    id: 'invoice-1',
    code: null,
    number: '24132000000000000001',
    issuedOn: '2024-04-05',
    statedFen: amountFen,
    linesFen: amountFen,
    lineCount: count,
    lines,
  };
  const sets = { sets: count, amountFen };
  return {
    project: {
      name: '优化营商环境刻章服务经费',
      code: '13022924P00JXC417613K',
      unit: '玉田县行政审批局（441001）',
      fiscalYear: 2024,
      engraver: '中标刻章企业',
    },
    invoices: [invoice],
    reconciliation: {
      month: '2024-03',
      matched: sets,
      takenBack: { sets: 0, amountFen: 0 },
      accrued: sets,
      invoiced: { lines: count, statedFen: amountFen, linesFen: amountFen },
      differences: [],
      carriedForward: [],
      classOfLine: [
        { invoiceId: 'invoice-1', runs: [{ from: 1, to: count, lineClass: 'matched' }] },
      ],
      version: 1,
      inputsDigest: 'ab12cd34ef56ab12',
    },
  } satisfies StatementData;
}
