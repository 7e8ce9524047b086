import type { rosterEndpoints } from '@seal/contracts/engraving/roster-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import { shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import type { Handlers } from '@seal/platform/http/call';
import { projectContext } from '@seal/platform/http/record-context';
import { sendBook } from '@seal/platform/http/send-book';
import { judgeRoster, lastDayOf } from './check-in.ts';
import { checkInEngraver } from './check-in-engraver.ts';
import { rosterLines, toCheckInView } from './check-in-view.ts';
import type { RosterDeps } from './roster-deps.ts';

/** Who was in the hall on which of its days. */
export function rosterHandlers(
  deps: RosterDeps,
  now: () => Date,
): Handlers<typeof rosterEndpoints> {
  const { checkIns, project } = deps;
  return {
    async checkIn(call) {
      const checked = await checkInEngraver(deps, projectContext(call, now()));
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

    readRosterBook: sendBook(deps.hasProject, checkIns.all, rosterLines),
  };
}
