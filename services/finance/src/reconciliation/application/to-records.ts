import type { BookLine } from '@seal/contracts/common/books';
import type {
  InvoiceLineRecord,
  LedgerRecord,
  OrderRecord,
  RegistrationRecord,
} from '../domain/books.ts';
import { sameText, type Sharing } from './share-values.ts';
import type { InvoiceLine } from '../../invoices/exports.ts';

/** What reconciliation looks at: to fetch the rest as well would take it half as long again. */
export const registrationFields = [
  'registrationId',
  'uscc',
  'enterpriseName',
  'registeredAt',
  'entitled',
  'orderId',
] as const;
export const orderFields = [
  'orderId',
  'uscc',
  'enterpriseName',
  'status',
  'dueAt',
  'claimedAt',
  'completedAt',
  'cancelledAt',
  'seals',
] as const;
export const ledgerFields = [
  'uscc',
  'enterpriseName',
  'kind',
  'sealCode',
  'material',
  'completedAt',
] as const;

type RegistrationLine = Pick<BookLine<'registrations'>, (typeof registrationFields)[number]>;
type OrderLine = Pick<BookLine<'orders'>, (typeof orderFields)[number]>;
type LedgerLine = Pick<BookLine<'ledger-seals'>, (typeof ledgerFields)[number]>;

/** Lines of the books as reconciliation takes them, sharing what they repeat. */
export function toRegistration(it: RegistrationLine, sharing: Sharing): RegistrationRecord {
  const enterprise = sharing.enterprise(it.uscc, it.enterpriseName);
  enterprise.orderId ??= it.orderId;
  return {
    registrationId: it.registrationId,
    uscc: enterprise.uscc,
    enterpriseName: sameText(it.enterpriseName, enterprise.enterpriseName),
    registeredAt: sharing.instant(it.registeredAt),
    entitled: it.entitled,
    orderId: it.orderId === null ? null : sameText(it.orderId, enterprise.orderId),
  };
}

export function toOrder(it: OrderLine, priceFen: number, sharing: Sharing): OrderRecord {
  const { word, instantOrNull } = sharing;
  const enterprise = sharing.enterprise(it.uscc, it.enterpriseName);
  enterprise.orderId ??= it.orderId;
  return {
    orderId: sameText(it.orderId, enterprise.orderId),
    uscc: enterprise.uscc,
    enterpriseName: sameText(it.enterpriseName, enterprise.enterpriseName),
    status: it.status,
    dueAt: instantOrNull(it.dueAt),
    claimedAt: instantOrNull(it.claimedAt),
    completedAt: instantOrNull(it.completedAt),
    cancelledAt: instantOrNull(it.cancelledAt),
    priceFen,
    seals: it.seals.map(({ kind, sealCode, material, passed }) => ({
      kind: word(kind),
      sealCode,
      material: word(material),
      passed,
    })),
  };
}

/** Orders must have been read before: a row mostly repeats its order. */
export function toLedgerRow(it: LedgerLine, sharing: Sharing): LedgerRecord {
  const enterprise = sharing.enterprise(it.uscc, it.enterpriseName);
  const { order } = enterprise;
  const kind = sharing.word(it.kind);
  const seal = order?.seals.find((one) => one.kind === kind);
  return {
    uscc: enterprise.uscc,
    enterpriseName: sameText(it.enterpriseName, enterprise.enterpriseName),
    kind,
    sealCode: sameText(it.sealCode, seal?.sealCode),
    material: sharing.word(it.material),
    completedAt: sharing.instant(it.completedAt, order?.completedAt),
  };
}

export function toInvoiceLine(it: InvoiceLine, sharing: Sharing): InvoiceLineRecord {
  const { line, quantity, unitPriceFen, amountFen } = it;
  const enterprise = sharing.enterprise(it.uscc, it.enterpriseName);
  return {
    line,
    uscc: enterprise.uscc,
    enterpriseName: sameText(it.enterpriseName, enterprise.enterpriseName),
    quantity,
    unitPriceFen,
    amountFen,
  };
}
