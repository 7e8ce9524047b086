import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ProjectTerms } from '@seal/contracts/projects/project';
import { demoTerms } from './demo-terms.ts';

const file = new URL('../../../../../infra/projects/yutian-2024.json', import.meta.url);
const terms = ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8')));

test('the demonstration has the same terms in another year', () => {
  const demo = demoTerms(terms, 2026);
  expect(ProjectTerms.safeParse(demo).success).toBe(true);
  expect(demo).toMatchObject({ fiscalYear: 2026, openingFen: 75_000_000 });
  expect(demo.name).toContain('演示');
  expect(demo.prices).toEqual([{ from: '2026-01-01', until: '2026-12-31', unitPriceFen: 31_500 }]);
});

test('29 February moves to the 28th of a year without one, an open end stays open', () => {
  const prices = [{ from: '2024-02-29', until: null, unitPriceFen: 1 }];
  expect(demoTerms({ ...terms, prices }, 2026).prices).toEqual([
    { from: '2026-02-28', until: null, unitPriceFen: 1 },
  ]);
});
