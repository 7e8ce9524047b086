import type { spotCheckEndpoints } from '@seal/contracts/engraving/spot-check-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, toPage } from '@seal/platform/http/cursor';
import { projectContext, readAfter, recordContext } from '@seal/platform/http/record-context';
import { sendBook } from '@seal/platform/http/send-book';
import { drawSpotCheck } from './draw-spot-check.ts';
import { recordSpotCheckResults } from './record-spot-check-results.ts';
import type { SpotCheckDeps } from './spot-check-deps.ts';
import { spotCheckLines, toSpotCheckSummary, toSpotCheckView } from './spot-check-view.ts';

/** Samples of completed orders: drawn, listed, filled in. */
export function spotCheckHandlers(
  deps: SpotCheckDeps,
  now: () => Date,
): Handlers<typeof spotCheckEndpoints> {
  const { spotChecks, hasProject } = deps;
  return {
    async drawSpotCheck(call) {
      const drawn = await drawSpotCheck(deps, projectContext(call, now()), call.body);
      if (!drawn.ok) return drawn;
      const { _id, projectId, version } = drawn.value;
      const location = `/projects/${projectId}/spot-checks/${_id}`;
      return ok({ body: toSpotCheckView(drawn.value), version, location });
    },

    async listSpotChecks({ params, query }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      const after = readAfter(query.cursor);
      if (!after.ok) return after;
      const { limit = DEFAULT_LIMIT } = query;
      const found = await spotChecks.list({ projectId, after: after.value, most: limit + 1 });
      const keyOf = (it: (typeof found)[number]) => [it.drawnAt.getTime(), it._id];
      return ok({ body: toPage(found, limit, toSpotCheckSummary, keyOf) });
    },

    async readSpotCheck({ params }) {
      const found = await spotChecks.read(params['check']!);
      if (!found || found.projectId !== params['project']) return refuse('not-found');
      return ok({ body: toSpotCheckView(found), version: found.version });
    },

    async recordSpotCheckResults(call) {
      const asked = recordContext(call, 'check', now());
      const recorded = await recordSpotCheckResults(deps, asked, call.body);
      if (!recorded.ok) return recorded;
      return ok({ body: toSpotCheckView(recorded.value), version: recorded.value.version });
    },

    readSpotCheckBook: sendBook(deps.hasProject, spotChecks.all, spotCheckLines),
  };
}
