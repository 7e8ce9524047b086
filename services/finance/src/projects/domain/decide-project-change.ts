import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';

/**
 * Which terms a PUT changes; empty where all are as they stand. Money comes in by appropriations
 * and a year is closed to orders of another, so the opening and the year are fixed for good.
 */
export function decideProjectChange(
  terms: ProjectTerms,
  wanted: ProjectTerms,
): Outcome<Partial<ProjectTerms>, Refused> {
  if (wanted.openingFen !== terms.openingFen) return refuse('opening-fixed');
  if (wanted.fiscalYear !== terms.fiscalYear) return refuse('year-fixed');
  const changed = Object.entries(wanted).filter(([name, value]) => {
    const standing: unknown = terms[name as keyof ProjectTerms];
    return canonicalJson(value) !== canonicalJson(standing);
  });
  return ok(Object.fromEntries(changed));
}
