import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectTerms } from '@seal/contracts/projects/project';
import { shanghaiYear } from '@seal/kernel/time/shanghai-time';

const file = new URL('../../infra/projects/yutian-2024.json', import.meta.url);
const model = ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8')));

export const PRICE_FEN = 31_500;

export type Projects = Readonly<Record<string, Partial<ProjectTerms>>>;

/**
 * The projects of one drill, a file each: the county's terms, with what the drill needs otherwise.
 */
export function writeProjects(folder: string, projects: Projects): void {
  mkdirSync(folder, { recursive: true });
  for (const [id, own] of Object.entries(projects)) {
    writeFileSync(path.join(folder, `${id}.json`), JSON.stringify({ ...model, ...own }));
  }
}

/**
 * Terms of the current year under which an order is due a minute after it was registered: one
 * registered 50 s ago is due in ten.
 */
export function dueInAMinute(): Partial<ProjectTerms> {
  const fiscalYear = shanghaiYear(new Date());
  return {
    fiscalYear,
    prices: [{ from: `${fiscalYear}-01-01`, until: null, unitPriceFen: PRICE_FEN }],
    deadline: {
      ...model.deadline,
      minutes: 1,
      startsAt: 'registered',
      counts: 'elapsed',
      warningLeadMinutes: 0,
    },
  };
}
