import type { ProjectTerms } from '@seal/contracts/projects/project';

/** The same terms for another year, named as a demonstration: so that the live job can be tried. */
export function demoTerms(terms: ProjectTerms, year: number): ProjectTerms {
  return {
    ...terms,
    name: `${terms.name}（演示）`,
    fiscalYear: year,
    prices: terms.prices.map((price) => ({
      ...price,
      from: moveToYear(price.from, terms.fiscalYear, year),
      until: price.until === null ? null : moveToYear(price.until, terms.fiscalYear, year),
    })),
  };
}

/** Out: the same day as many years on; 29 February becomes the 28th where there is none. */
function moveToYear(day: string, from: number, to: number): string {
  const year = Number(day.slice(0, 4)) - from + to;
  const moved = `${year}${day.slice(4)}`;
  const exists = new Date(`${moved}T00:00:00Z`).toISOString().startsWith(moved);
  return exists ? moved : `${year}-02-28`;
}
