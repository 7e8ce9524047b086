/** The fields that `expected.json` names; a finding says more, such as its line. */
export function named(it: Record<string, unknown>): string {
  const { kind, uscc, invoicedFen, contractFen, seals, statedFen, linesFen } = it;
  const price = kind === 'price-differs' ? { invoicedFen, contractFen } : {};
  return JSON.stringify({ kind, uscc, ...price, seals, statedFen, linesFen });
}
