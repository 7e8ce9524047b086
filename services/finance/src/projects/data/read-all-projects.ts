import { shanghaiYear } from '@seal/kernel/time/shanghai-time';
import type { ProjectFile } from '../application/project-deps.ts';
import type { FinanceConfig } from '../../config.ts';
import { demoTerms } from '../domain/demo-terms.ts';
import { readProjectFiles } from './read-project-files.ts';

/** The project whose terms the demonstration copies. */
const DEMO_MODEL = 'yutian-2024';

/** The projects of the folder and, where it is wanted, the demonstration's of the current year. */
export async function readAllProjects(
  { projectsDir, demoProject }: Pick<FinanceConfig, 'projectsDir' | 'demoProject'>,
  now: Date,
): Promise<ProjectFile[]> {
  const files = await readProjectFiles(projectsDir);
  if (demoProject === undefined) return files;
  const model = files.find((file) => file.id === DEMO_MODEL);
  if (!model) throw new Error(`DEMO_PROJECT needs ${DEMO_MODEL}.json in ${projectsDir}`);
  return [...files, { id: demoProject, terms: demoTerms(model.terms, shanghaiYear(now)) }];
}
