import type { InvoiceSummary } from '@seal/contracts/finance/invoice';
import type { InvoiceDocument } from '../domain/invoice.ts';

/** An invoice without its lines. It never changes, so that its version is always 1. */
export function viewInvoice(invoice: InvoiceDocument): InvoiceSummary {
  const { file } = invoice;
  return {
    id: invoice._id,
    code: invoice.code,
    number: invoice.number,
    sellerUscc: invoice.sellerUscc,
    month: invoice.month,
    issuedOn: invoice.issuedOn,
    statedFen: invoice.statedFen,
    linesFen: invoice.linesFen,
    lineCount: invoice.lineCount,
    originalCode: invoice.originalCode,
    originalNumber: invoice.originalNumber,
    file: file && { name: file.name, sha256: file.sha256, bytes: file.bytes },
    recordedAt: invoice.recordedAt.toISOString(),
    recordedBy: invoice.recordedBy.name,
    version: 1,
  };
}
