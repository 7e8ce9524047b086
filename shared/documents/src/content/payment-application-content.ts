import { fullInvoiceNumber, type InvoiceSummary } from '@seal/contracts/finance/invoice';
import type { Payment, Settlement } from '@seal/contracts/finance/settlement';
import { amountInCapitals } from '@seal/kernel/amount-in-capitals';
import { formatYuan, sumFen } from '@seal/kernel/money';
import { instantText, monthText, yuanText } from './cell-text.ts';
import type { DocumentContent, ProjectHead } from './document-content.ts';
import { headOf } from './statement-content.ts';

export interface PaymentApplicationData {
  project: ProjectHead & { engraver: string };
  settlement: Pick<
    Settlement,
    'month' | 'sets' | 'amountFen' | 'reconciliationVersion' | 'prepared' | 'approved'
  >;
  /** Of the month, those that came back included. */
  payments: readonly Paid[];
  invoices: readonly Pick<
    InvoiceSummary,
    'code' | 'number' | 'issuedOn' | 'lineCount' | 'statedFen'
  >[];
}

export type Paid = Pick<Payment, 'month' | 'amountFen' | 'voucherNumber' | 'paidOn' | 'note'>;

/**
 * The application for payment (支付申请): what is settled and not yet paid. Of a month paid in full
 * it is the file's copy: what was applied for, and by which vouchers it was paid. The payee's
 * account is written in by hand: it is no data of the project.
 */
export function paymentApplicationContent(data: PaymentApplicationData): DocumentContent {
  const { project, settlement, payments, invoices } = data;
  const paidFen = sumFen(payments.map((it) => it.amountFen));
  const isPaid = paidFen >= settlement.amountFen;
  const appliedFen = isPaid ? settlement.amountFen : settlement.amountFen - paidFen;
  const applied = `人民币${amountInCapitals(appliedFen)}（¥${formatYuan(appliedFen)}）`;
  return {
    title: '财政资金支付申请',
    subtitle: monthText(settlement.month),
    project: headOf(project),
    orientation: 'portrait',
    blocks: [
      {
        kind: 'paragraph',
        size: 'large',
        text: isPaid ? `已全部支付：${applied}` : `申请支付：${applied}`,
      },
      {
        kind: 'facts',
        title: '一、结算',
        facts: [
          { label: '结算套数', value: `${settlement.sets} 套` },
          { label: '结算金额', value: yuanText(settlement.amountFen) },
          { label: '已支付', value: yuanText(paidFen) },
          { label: '本次申请', value: isPaid ? '无，已全部支付' : yuanText(appliedFen) },
          { label: '编制', value: signed(settlement.prepared) },
          { label: '审批', value: settlement.approved ? signed(settlement.approved) : '—' },
          { label: '对账依据', value: `第 ${settlement.reconciliationVersion} 版对账单` },
          { label: '用途', value: '新开办企业首套印章刻制费用' },
        ],
      },
      {
        kind: 'facts',
        title: '二、收款人',
        facts: [
          { label: '户名', value: project.engraver, wide: true },
          { label: '开户银行', value: '________________________________________', wide: true },
          { label: '账号', value: '________________________________________', wide: true },
        ],
      },
      invoiceTable(invoices),
      paymentTable(payments),
      { kind: 'signatures', signers: ['经办人', '财务负责人', '单位负责人（盖章）'] },
    ],
  };
}

function signed({ by, at }: Settlement['prepared']): string {
  return `${by}　${instantText(at)}`;
}

function invoiceTable(invoices: PaymentApplicationData['invoices']) {
  return {
    kind: 'table' as const,
    title: '三、所附发票',
    columns: [
      { title: '发票号码', holds: 'code' as const, width: 40 },
      { title: '开票日期', holds: 'day' as const, width: 20 },
      { title: '行数', holds: 'count' as const, width: 14 },
      { title: '票面金额（元）', holds: 'amount' as const, width: 26 },
    ],
    rows: invoices.map((it) => [
      fullInvoiceNumber(it.code, it.number),
      it.issuedOn,
      it.lineCount,
      it.statedFen,
    ]),
    whenEmpty: '没有发票。',
  };
}

/** The vouchers up to now; shared with the report on the budget. */
export function paymentTable(payments: readonly Paid[], title = '四、已支付') {
  return {
    kind: 'table' as const,
    title,
    columns: [
      { title: '所属月份', holds: 'text' as const, width: 14 },
      { title: '支付凭证号', holds: 'code' as const, width: 34 },
      { title: '支付日期', holds: 'day' as const, width: 18 },
      { title: '金额（元）', holds: 'amount' as const, width: 22 },
      { title: '备注', holds: 'text' as const, width: 30 },
    ],
    rows: payments.map((it) => [it.month, it.voucherNumber, it.paidOn, it.amountFen, it.note]),
    whenEmpty: '尚无支付。',
  };
}
