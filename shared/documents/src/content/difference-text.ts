import type { Difference, NameWarning } from '@seal/contracts/finance/reconciliation';
import { materialNames, sealKindNames } from '@seal/contracts/common/seals';
import { yuanText } from './cell-text.ts';

/** What a difference comes to in fen; null where none is billed or owed. */
export function differenceFen(it: Difference): number | null {
  if (it.kind === 'never-engraved' || it.kind === 'seal-differs') return null;
  if (it.kind === 'completed-not-invoiced') return it.contractFen;
  if (it.kind === 'total-differs') return it.statedFen - it.linesFen;
  return it.amountFen;
}

const noOrderWords = {
  'never-registered': '没有该企业的登记',
  'not-entitled': '该企业不享受免费首套印章',
  cancelled: '订单已取消',
  'not-completed': '订单尚未刻制完成',
} as const;

/** What is particular about this one, beyond what its class says of all. */
export function differenceDetail(it: Difference): string {
  switch (it.kind) {
    case 'completed-not-invoiced':
      return `按合同单价应为 ${yuanText(it.contractFen)}`;
    case 'invoiced-twice':
    case 'invoiced-in-earlier-month':
      return `首次开列于 ${it.billedBy.month} 发票 ${it.billedBy.number} 第 ${it.billedBy.line} 行`;
    case 'no-completed-order':
      return noOrderWords[it.reason];
    case 'price-differs':
      return `开票 ${yuanText(it.invoicedFen)}，合同 ${yuanText(it.contractFen)}`;
    case 'incomplete-set':
      return `实有印章 ${it.seals} 枚`;
    case 'seal-differs':
      return it.differing.map(sealText).join('；');
    case 'nothing-to-cancel':
      return '找不到所冲销的发票行';
    case 'total-differs':
      return `票面 ${yuanText(it.statedFen)}，各行合计 ${yuanText(it.linesFen)}`;
    case 'never-engraved':
      return it.orderId === null ? '没有订单' : '订单未完成';
  }
}

type DifferingSeal = Extract<Difference, { kind: 'seal-differs' }>['differing'][number];

function sealText(it: DifferingSeal): string {
  const order = `${it.orderSealCode}（${materialNames[it.orderMaterial].zh}）`;
  const ledger = `${it.ledgerSealCode}（${materialNames[it.ledgerMaterial].zh}）`;
  return `${sealKindNames[it.kind].zh}：订单 ${order}，底账 ${ledger}`;
}

/** How far a difference was worked; `key` is the contract's `differenceKey`. */
export interface Worked {
  key: string;
  assignedTo: string | null;
  answer: { text: string } | null;
  resolution: { reason: string } | null;
}

/** How far it has been worked, in one line; empty where nobody has begun. */
export function workText(work: Worked | undefined): string {
  if (!work) return '';
  const { assignedTo, answer, resolution } = work;
  return [
    assignedTo === null ? '' : `交 ${assignedTo}`,
    answer === null ? '' : `答复：${answer.text}`,
    resolution === null ? '' : `已处理：${resolution.reason}`,
  ]
    .filter((part) => part !== '')
    .join('；');
}

export function warningBook(it: NameWarning): string {
  return it.book === 'invoice' ? `发票第 ${it.line ?? ''} 行` : '刻章底账';
}
