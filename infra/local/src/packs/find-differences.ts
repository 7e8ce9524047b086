import type { IndicatorFigure, Indicators } from '@seal/contracts/finance/indicators';
import { canonicalJson } from '@seal/kernel/canonical-json';

/** What two reckonings of the same indicators do not agree on, a sentence each. */
export function findDifferences(stated: Indicators, reckoned: Indicators): string[] {
  const findings: string[] = [];
  if (stated.termsVersion !== reckoned.termsVersion) findings.push('the terms are another version');
  const numbers = new Set([...stated.items, ...reckoned.items].map((it) => it.number));
  for (const number of numbers) {
    const [a, b] = [stated, reckoned].map(({ items }) => items.find((it) => it.number === number));
    if (!a || !b) findings.push(`indicator ${number} stands on one side only`);
    else findings.push(...differingFields(a, b));
  }
  return findings;
}

function differingFields(stated: IndicatorFigure, reckoned: IndicatorFigure): string[] {
  const fields = Object.keys({ ...stated, ...reckoned }) as (keyof IndicatorFigure)[];
  return fields
    .map((field) => [field, canonicalJson(stated[field]), canonicalJson(reckoned[field])] as const)
    .filter(([, a, b]) => a !== b)
    .map(([field, a, b]) => `indicator ${stated.number}, ${field}: stated ${a}, recomputed ${b}`);
}
