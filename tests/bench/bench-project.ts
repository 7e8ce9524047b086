import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shanghaiYear } from '@seal/kernel/time/shanghai-time';

/** Whole orders are measured in this project. */
export const PROJECT = 'bench';
/** Registrations alone are measured in this one: nobody engraves them, they would be in the way. */
const COUNTER_PROJECT = 'bench-counter';

export const registrationsPath = `/api/v1/projects/${PROJECT}/registrations`;
export const ordersPath = `/api/v1/projects/${PROJECT}/orders`;
export const counterPath = `/api/v1/projects/${COUNTER_PROJECT}/registrations`;
export const UNIT_PRICE_FEN = 31_500;

/** More than any run can spend: what ends the money is not what is measured here. */
const OPENING_FEN = 10_000_000_000_000;

/**
 * A folder of two projects of this year, with the policy's terms and money without end. In: the
 * folder of the house's own project files. Out: the new folder.
 */
export function writeBenchProjects(projectsDir: string, now: Date): string {
  const year = shanghaiYear(now);
  const model = JSON.parse(readFileSync(path.join(projectsDir, 'yutian-2024.json'), 'utf8'));
  const prices = [{ from: `${year}-01-01`, until: `${year}-12-31`, unitPriceFen: UNIT_PRICE_FEN }];
  const project = { ...model, fiscalYear: year, openingFen: OPENING_FEN, prices };
  const folder = mkdtempSync(path.join(tmpdir(), 'seal-bench-projects-'));
  for (const id of [PROJECT, COUNTER_PROJECT]) {
    writeFileSync(path.join(folder, `${id}.json`), JSON.stringify(project));
  }
  return folder;
}
