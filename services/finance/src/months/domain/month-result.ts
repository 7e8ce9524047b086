import type {
  CarriedForward,
  Difference,
  InvoiceClasses,
  NameWarning,
} from '@seal/contracts/finance/reconciliation';

/** Sets, and what they come to in fen. */
export interface SetsAndFen {
  sets: number;
  amountFen: number;
}

export interface InvoiceFigures {
  invoiceId: string;
  number: string;
  lines: number;
  statedFen: number;
  linesFen: number;
}

/**
 * What the comparison of a month comes to. The contract's `monthFigures` says what each part is.
 */
export interface MonthResult {
  month: string;
  matched: SetsAndFen;
  takenBack: SetsAndFen;
  accrued: SetsAndFen;
  invoiced: { lines: number; statedFen: number; linesFen: number };
  invoices: InvoiceFigures[];
  differences: Difference[];
  carriedForward: CarriedForward[];
  warnings: NameWarning[];
  classOfLine: InvoiceClasses[];
}
