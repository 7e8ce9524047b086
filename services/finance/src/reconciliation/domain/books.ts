import type { OrderStatus } from '@seal/contracts/engraving/order';
import type { Material, SealKind } from '@seal/contracts/common/seals';

/**
 * The four books of a project that a month is reconciled from. Credit codes are normalised. Orders
 * and registrations are given as they stood at the month's end as far as their history tells; an
 * instant after it is treated as not having happened.
 */
export interface Books {
  /** 'YYYY-MM' of Asia/Shanghai. */
  readonly month: string;
  /** What a set consists of. */
  readonly sealKinds: readonly SealKind[];
  readonly registrations: readonly RegistrationRecord[];
  readonly orders: readonly OrderRecord[];
  readonly ledger: readonly LedgerRecord[];
  /** Of any months; those after the month reconciled are not looked at. */
  readonly invoices: readonly InvoiceRecord[];
}

/** The platform's extract, as registered. `entitled`: has a first set coming. */
export interface RegistrationRecord {
  readonly registrationId: string;
  readonly uscc: string;
  readonly enterpriseName: string;
  readonly registeredAt: Date;
  readonly entitled: boolean;
  readonly orderId: string | null;
}

export interface OrderRecord {
  readonly orderId: string;
  readonly uscc: string;
  readonly enterpriseName: string;
  readonly status: OrderStatus;
  /** Null before its clock starts. */
  readonly dueAt: Date | null;
  readonly claimedAt: Date | null;
  /** Null again while a failed acceptance is being reworked. */
  readonly completedAt: Date | null;
  readonly cancelledAt: Date | null;
  /** The contract's price of the set; not looked at before it is complete. */
  readonly priceFen: number;
  readonly seals: readonly OrderSeal[];
}

export interface OrderSeal {
  readonly kind: SealKind;
  readonly sealCode: string;
  readonly material: Material;
  readonly passed: boolean | null;
}

/** A row of the engraver's ledger: one seal. */
export interface LedgerRecord {
  readonly uscc: string;
  readonly enterpriseName: string;
  readonly kind: SealKind;
  readonly sealCode: string;
  readonly material: Material;
  readonly completedAt: Date;
}

export interface InvoiceRecord {
  readonly invoiceId: string;
  /** In full, as `fullInvoiceNumber` writes it. */
  readonly number: string;
  /** The month billed. */
  readonly month: string;
  /** 'YYYY-MM-DD'. */
  readonly issuedOn: string;
  readonly statedFen: number;
  /** The full number of the invoice that a red-letter one takes back. */
  readonly originalNumber?: string | null;
  readonly lines: readonly InvoiceLineRecord[];
}

export interface InvoiceLineRecord {
  readonly line: number;
  readonly uscc: string;
  readonly enterpriseName: string;
  readonly quantity: number;
  readonly unitPriceFen: number;
  readonly amountFen: number;
}
