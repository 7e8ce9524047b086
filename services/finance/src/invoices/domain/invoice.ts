import type { Person } from '@seal/kernel/aggregate/history';

/** A line of an invoice as the engraver wrote it, right or wrong. */
export interface InvoiceLine {
  line: number;
  uscc: string;
  enterpriseName: string;
  quantity: number;
  unitPriceFen: number;
  amountFen: number;
}

/** What an invoice says above its lines. */
export interface InvoiceHead {
  code: string | null;
  /** As written: 20 digits, or 8 beside a code. */
  number: string;
  sellerUscc: string | null;
  month: string;
  issuedOn: string;
  statedFen: number;
  originalCode: string | null;
  originalNumber: string | null;
}

export interface InvoiceContent extends InvoiceHead {
  lines: InvoiceLine[];
}

/** The file that it came as; null for one that came as JSON. */
export interface InvoiceFile {
  id: string;
  name: string | null;
  sha256: string;
  bytes: number;
}

/**
 * An invoice. Once recorded nothing in it changes; whether it is in force its month says. Its lines
 * stand apart.
 */
export interface InvoiceDocument extends InvoiceHead {
  _id: string;
  projectId: string;
  /** In full, as `fullInvoiceNumber` writes it; unique for ever for a seller. */
  fullNumber: string;
  /** The seller's code, or empty for the project's engraver where it was left out. */
  seller: string;
  originalFullNumber: string | null;
  linesFen: number;
  lineCount: number;
  /** A hash of the content: the same invoice again is answered as the first. */
  contentHash: string;
  file: InvoiceFile | null;
  recordedAt: Date;
  recordedBy: Person;
  /** Whether its month and the ledger have it. */
  entered: boolean;
  creationKey?: string;
  fingerprint?: string;
}
