import type { caseEndpoints } from '@seal/contracts/engraving/case-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, toPage } from '@seal/platform/http/cursor';
import { projectContext, readAfter, recordContext } from '@seal/platform/http/record-context';
import { sendBook } from '@seal/platform/http/send-book';
import type { CaseDeps } from './case-deps.ts';
import { caseLines, toCaseView } from './case-view.ts';
import { closeCase } from './close-case.ts';
import { openCase } from './open-case.ts';

/** After-sales and docking cases: opened, listed, closed. */
export function caseHandlers(deps: CaseDeps, now: () => Date): Handlers<typeof caseEndpoints> {
  const { cases, hasProject } = deps;
  return {
    async openCase(call) {
      const at = now();
      const opened = await openCase(deps, projectContext(call, at), call.body);
      if (!opened.ok) return opened;
      const { _id, projectId, version } = opened.value;
      const location = `/projects/${projectId}/cases/${_id}`;
      return ok({ body: toCaseView(opened.value, at), version, location });
    },

    async listCases({ params, query }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      const after = readAfter(query.cursor);
      if (!after.ok) return after;
      const { kind, state, limit = DEFAULT_LIMIT } = query;
      const at = now();
      const wanted = { projectId, kind, state, now: at, after: after.value, most: limit + 1 };
      const view = (it: Parameters<typeof toCaseView>[0]) => toCaseView(it, at);
      const found = await cases.list(wanted);
      return ok({ body: toPage(found, limit, view, (it) => [it.openedAt.getTime(), it._id]) });
    },

    async readCase({ params }) {
      const found = await cases.read(params['case']!);
      if (!found || found.projectId !== params['project']) return refuse('not-found');
      return ok({ body: toCaseView(found, now()), version: found.version });
    },

    async closeCase(call) {
      const at = now();
      const closed = await closeCase(deps, recordContext(call, 'case', at), call.body);
      if (!closed.ok) return closed;
      return ok({ body: toCaseView(closed.value, at), version: closed.value.version });
    },

    readCaseBook: sendBook(deps.hasProject, cases.all, caseLines),
  };
}
