import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import { changeAggregate } from '@seal/kernel/aggregate/change-aggregate';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import { ok, type Outcome } from '@seal/kernel/outcome';
import { decideProjectChange } from '../domain/decide-project-change.ts';
import { type ProjectDocument, projectFolding, replicas } from '../domain/project.ts';
import type { ProjectDeps } from './project-deps.ts';

export interface ProjectChangeInput extends CommandContext {
  id: string;
  terms: ProjectTerms;
}

/**
 * Changes a project's terms for what comes after, and waits, within bounds, until both replicas
 * have them. Refuses: not-found, version-mismatch, opening-fixed, year-fixed.
 */
export function changeProject(
  deps: Pick<ProjectDeps, 'projects' | 'publishProjects' | 'pause'>,
  input: ProjectChangeInput,
): Promise<Outcome<ProjectDocument, Refused>> {
  return changeAggregate(
    {
      folding: projectFolding,
      read: () => deps.projects.read(input.id),
      decide({ terms }) {
        const data = decideProjectChange(terms, input.terms);
        if (!data.ok) return data;
        const isSame = Object.keys(data.value).length === 0;
        return ok(isSame ? null : { act: 'changed', data: data.value, tells: replicas });
      },
      write: deps.projects.change,
      publish(project) {
        deps.publishProjects([project]);
        return awaitReplicas(deps, project);
      },
    },
    input,
  );
}

/**
 * How long a change waits for its replicas, and how often it looks. Larger: with a service or Redis
 * down each change takes that long. Smaller: the caller's next act may still meet the old terms.
 */
const WAIT_MS = 3_000;
const LOOK_MS = 50;

async function awaitReplicas(
  { projects, pause }: Pick<ProjectDeps, 'projects' | 'pause'>,
  { _id, version }: ProjectDocument,
): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
    if (await projects.isHandled(_id, version)) return;
    await pause(LOOK_MS);
  }
}
