import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { InvoiceBody } from '@seal/contracts/finance/invoice';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { checkUscc, normaliseUscc } from '@seal/kernel/uscc';
import type { InvoiceContent } from './invoice.ts';

/**
 * An invoice as it was handed in, with its codes normalised. Whom a line bills may be wrong: that
 * is for the reconciliation to say. Refuses uscc-invalid for a seller that can't be one.
 */
export function toContent(body: InvoiceBody): Outcome<InvoiceContent, Refused> {
  const { sellerUscc, lines, ...head } = body;
  const seller = sellerUscc === undefined ? undefined : checkUscc(sellerUscc);
  if (seller && !seller.ok) {
    const { code, message } = seller;
    return refuse('uscc-invalid', undefined, [
      { pointer: '/sellerUscc', code: `uscc-${code}`, message },
    ]);
  }
  return ok({
    code: head.code ?? null,
    number: head.number,
    sellerUscc: seller?.uscc ?? null,
    month: head.month,
    issuedOn: head.issuedOn,
    statedFen: head.statedFen,
    originalCode: head.originalCode ?? null,
    originalNumber: head.originalNumber ?? null,
    lines: lines.map(({ line, uscc, ...rest }, n) => ({
      line: line ?? n + 1,
      uscc: normaliseUscc(uscc),
      ...rest,
    })),
  });
}
