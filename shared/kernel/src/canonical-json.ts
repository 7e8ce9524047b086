/**
 * The same JSON text for the same content, whatever the order of the keys: what a fingerprint is
 * taken of. In: what JSON can carry; dates and others with `toJSON` as JSON writes them, undefined
 * properties left out. Out: text without blanks, keys sorted by UTF-16 code unit (as in RFC 8785).
 * Throws TypeError on NaN, Infinity, bigint, function, symbol and a bare undefined: JSON would turn
 * some of them into null, and two contents would share a fingerprint.
 */
export function canonicalJson(value: unknown): string {
  const plain = withJson(value);
  if (Array.isArray(plain)) return `[${plain.map(canonicalJson).join(',')}]`;
  if (plain !== null && typeof plain === 'object') {
    const members = Object.entries(plain)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  const isScalar = plain === null || ['string', 'boolean'].includes(typeof plain);
  if (isScalar || Number.isFinite(plain)) return JSON.stringify(plain);
  throw new TypeError(`no JSON for ${typeof plain === 'number' ? plain : typeof plain}`);
}

function withJson(value: unknown): unknown {
  const hasJson = typeof value === 'object' && value !== null && 'toJSON' in value;
  return hasJson && typeof value.toJSON === 'function' ? value.toJSON() : value;
}
