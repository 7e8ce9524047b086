/**
 * What Chrome 109 lacks of what contracts and kernel use; Windows 7 gets no newer one (decision
 * 0018).
 */
const missing = {
  toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
    return Array.from(this).sort(compare);
  },
  toReversed<T>(this: readonly T[]): T[] {
    return Array.from(this).reverse();
  },
};

for (const [name, value] of Object.entries(missing)) {
  if (!(name in Array.prototype)) {
    Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
  }
}
