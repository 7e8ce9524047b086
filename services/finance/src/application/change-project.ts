import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { Actor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { decideProjectChange } from '../domain/decide-project-change.ts';
import { marksAt, type ProjectDocument } from '../domain/project.ts';
import type { ProjectDeps } from './deps.ts';

export interface ProjectChangeInput {
  id: string;
  terms: ProjectTerms;
  /** The version that the caller read; undefined takes whichever stands. */
  ifMatch: number | undefined;
  actor: Actor;
  now: Date;
}

/** Larger: a caller waits longer behind others' changes. Smaller: it is refused for a mere race. */
const MOST_TRIES = 5;

/**
 * Changes a project's terms for what comes after, and waits, within bounds, until both replicas
 * have them. Refuses: not-found, version-mismatch, opening-fixed, year-fixed.
 */
export async function changeProject(
  deps: ProjectDeps,
  { id, terms, ifMatch, actor, now }: ProjectChangeInput,
): Promise<Outcome<ProjectDocument, Refused>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const project = await deps.projects.read(id);
    if (!project) return refuse('not-found');
    if (ifMatch !== undefined && ifMatch !== project.version) return refuse('version-mismatch');
    const data = decideProjectChange(project.terms, terms);
    if (!data.ok) return data;
    if (Object.keys(data.value).length === 0) return ok(project);
    const version = project.version + 1;
    const marks = marksAt(version, now);
    const entry = {
      version,
      act: 'changed' as const,
      actor: { id: actor.id, name: actor.name },
      at: now,
      token: deps.newToken(),
      data: data.value,
    };
    const change = { id, fromVersion: project.version, terms, marks, entry };
    if (!(await deps.projects.change(change))) continue;
    const history = [...project.history, entry];
    const changed = { ...project, version, terms, history, unpublished: marks };
    deps.publishProjects([changed]);
    await awaitReplicas(deps, id, version);
    return ok(changed);
  }
  return refuse('version-mismatch');
}

/**
 * How long a change waits for its replicas, and how often it looks. Larger: with a service or Redis
 * down each change takes that long. Smaller: the caller's next act may still meet the old terms.
 */
const WAIT_MS = 3_000;
const LOOK_MS = 50;

async function awaitReplicas(deps: ProjectDeps, id: string, version: number): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
    if (await deps.projects.isHandled(id, version)) return;
    await deps.pause(LOOK_MS);
  }
}
