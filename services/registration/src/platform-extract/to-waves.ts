/**
 * Splits items into waves to be taken one after the other, each at once: items that share a key
 * stand in different waves, in their own order. In: items and the keys of each. Out: the waves;
 * items keep their order inside each.
 */
export function toWaves<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const lastWave = new Map<string, number>();
  const waves: T[][] = [];
  for (const item of items) {
    // A key says which kind it is by its place: a code may read like a case number.
    const keys = keysOf(item).map((key, place) => `${place}/${key}`);
    const wave = Math.max(...keys.map((key) => (lastWave.get(key) ?? -1) + 1));
    for (const key of keys) lastWave.set(key, wave);
    (waves[wave] ??= []).push(item);
  }
  return waves;
}
