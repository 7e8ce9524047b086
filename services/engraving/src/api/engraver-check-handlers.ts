import type { engraverCheckEndpoints } from '@seal/contracts/engraving/engraver-check-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import { shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import type { Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, toPage } from '@seal/platform/http/cursor';
import { checkInEngraver } from '../application/check-in-engraver.ts';
import { closeCase } from '../application/close-case.ts';
import { drawSpotCheck } from '../application/draw-spot-check.ts';
import { openCase } from '../application/open-case.ts';
import type { RecordDeps } from '../application/record-deps.ts';
import { recordSpotCheckResults } from '../application/record-spot-check-results.ts';
import { judgeRoster, lastDayOf } from '../domain/check-in.ts';
import { askedChange, askedNew, readAfter } from './asked-of.ts';
import { caseLines, rosterLines, spotCheckLines } from './book-lines.ts';
import { toCaseView, toCheckInView, toSpotCheckSummary, toSpotCheckView } from './record-view.ts';
import { sendBook } from './send-book.ts';

type Rows = Handlers<typeof engraverCheckEndpoints>;

/** Cases, the roster and spot checks: what the system can't know unless it is recorded. */
export function engraverCheckHandlers(deps: RecordDeps, now: () => Date): Rows {
  return {
    ...caseHandlers(deps, now),
    ...rosterHandlers(deps, now),
    ...spotCheckHandlers(deps, now),
  };
}

function caseHandlers(
  deps: RecordDeps,
  now: () => Date,
): Pick<Rows, 'openCase' | 'listCases' | 'readCase' | 'closeCase' | 'readCaseBook'> {
  const { cases, project } = deps;
  return {
    async openCase(call) {
      const at = now();
      const opened = await openCase(deps, askedNew(call, at), call.body);
      if (!opened.ok) return opened;
      const { _id, projectId, version } = opened.value;
      const location = `/projects/${projectId}/cases/${_id}`;
      return ok({ body: toCaseView(opened.value, at), version, location });
    },

    async listCases({ params, query }) {
      const projectId = params['project']!;
      if (!(await project(projectId))) return refuse('not-found');
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
      const closed = await closeCase(deps, askedChange(call, 'case', at), call.body);
      if (!closed.ok) return closed;
      return ok({ body: toCaseView(closed.value, at), version: closed.value.version });
    },

    readCaseBook: sendBook(deps, cases.all, caseLines),
  };
}

function rosterHandlers(
  deps: RecordDeps,
  now: () => Date,
): Pick<Rows, 'checkIn' | 'readRoster' | 'readRosterBook'> {
  const { checkIns, project } = deps;
  return {
    async checkIn(call) {
      const checked = await checkInEngraver(deps, askedNew(call, now()));
      if (!checked.ok) return checked;
      const terms = await project(call.params['project']!);
      if (!terms) return refuse('not-found');
      const { checkIn, known } = checked.value;
      const body = toCheckInView(checkIn, terms.deadline.hours);
      return ok({ body, status: known ? 200 : 201 });
    },

    async readRoster({ params, query }) {
      const projectId = params['project']!;
      const terms = await project(projectId);
      if (!terms) return refuse('not-found');
      const at = now();
      const { hours } = terms.deadline;
      const month = query.month ?? shanghaiMonth(at);
      const found = await checkIns.between(projectId, `${month}-01`, lastDayOf(month));
      const days = new Set(found.map(({ day }) => day));
      const judged = judgeRoster(month, days, hours, at);
      return ok({
        body: {
          month,
          asOf: at.toISOString(),
          checkIns: found.map((it) => toCheckInView(it, hours)),
          ...(judged ?? { workingDays: null, attended: null, missing: null }),
        },
      });
    },

    readRosterBook: sendBook(deps, checkIns.all, rosterLines),
  };
}

type SpotCheckRow = 'drawSpotCheck' | 'listSpotChecks' | 'readSpotCheck';

function spotCheckHandlers(
  deps: RecordDeps,
  now: () => Date,
): Pick<Rows, SpotCheckRow | 'recordSpotCheckResults' | 'readSpotCheckBook'> {
  const { spotChecks, project } = deps;
  return {
    async drawSpotCheck(call) {
      const drawn = await drawSpotCheck(deps, askedNew(call, now()), call.body);
      if (!drawn.ok) return drawn;
      const { _id, projectId, version } = drawn.value;
      const location = `/projects/${projectId}/spot-checks/${_id}`;
      return ok({ body: toSpotCheckView(drawn.value), version, location });
    },

    async listSpotChecks({ params, query }) {
      const projectId = params['project']!;
      if (!(await project(projectId))) return refuse('not-found');
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
      const asked = askedChange(call, 'check', now());
      const recorded = await recordSpotCheckResults(deps, asked, call.body);
      if (!recorded.ok) return recorded;
      return ok({ body: toSpotCheckView(recorded.value), version: recorded.value.version });
    },

    readSpotCheckBook: sendBook(deps, spotChecks.all, spotCheckLines),
  };
}
