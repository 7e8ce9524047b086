import type { projectEndpoints } from '@seal/contracts/projects/project-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { z } from 'zod';
import { changeProject } from '../application/change-project.ts';
import type { ProjectDeps } from '../application/project-deps.ts';
import { toProject } from '../domain/project.ts';

const AfterId = z.tuple([z.string()]);

const anotherProject = {
  pointer: '/id',
  code: 'id-differs',
  message: 'It names another project than the address',
};

export function projectHandlers(
  deps: ProjectDeps,
  now: () => Date,
): Handlers<typeof projectEndpoints> {
  return {
    async listProjects({ query }) {
      const after = readCursor(query.cursor, AfterId);
      if (!after.ok) return after;
      const limit = query.limit ?? DEFAULT_LIMIT;
      const projects = await deps.projects.list(after.value?.[0], limit + 1);
      return ok({ body: toPage(projects, limit, toProject, (it) => [it._id]) });
    },

    async readProject({ params }) {
      const project = await deps.projects.read(params['project']!);
      if (!project) return refuse('not-found');
      return ok({ body: toProject(project), version: project.version });
    },

    async changeProject({ params, body, ifMatch, actor }) {
      const id = params['project']!;
      // GET's whole answer may come back; If-Match says which version it was.
      const { id: named = id, version: _read, ...terms } = body;
      if (named !== id) return refuse('invalid-fields', undefined, [anotherProject]);
      const changed = await changeProject(deps, { id, terms, ifMatch, actor, now: now() });
      if (!changed.ok) return changed;
      return ok({ body: toProject(changed.value), version: changed.value.version });
    },
  };
}
