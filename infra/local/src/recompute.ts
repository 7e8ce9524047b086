import { recomputePack } from './packs/recompute-pack.ts';

/**
 * `npm run recompute -- PACK`: verifies an evidence pack's manifest and reckons the indicators anew
 * from its books, without any database; names what differs, and then ends with 1.
 */
export async function main([path]: string[]): Promise<number> {
  if (path === undefined) {
    console.error('usage: npm run recompute -- PACK.zip');
    return 1;
  }
  try {
    const { figures, findings } = await recomputePack(path);
    for (const { number, name, numerator, denominator, actual, unknown } of figures.items) {
      const share = actual === null ? (unknown?.words.en ?? '') : `${actual}%`;
      console.log(`${number} ${name}: ${numerator} ÷ ${denominator} = ${share}`);
    }
    for (const finding of findings) console.log(finding);
    const wrong = findings.length;
    console.log(wrong === 0 ? 'recompute: every figure agrees' : `recompute: ${wrong} wrong`);
    return wrong === 0 ? 0 : 1;
  } catch (error) {
    console.error(`recompute: ${path}: ${error instanceof Error ? error.message : 'unreadable'}`);
    return 1;
  }
}
