import type { satisfactionEndpoints } from '@seal/contracts/engraving/satisfaction-endpoints';
import type { Actor } from '@seal/contracts/common/roles';
import { shortenEnterpriseName } from '@seal/kernel/mask';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, toPage } from '@seal/platform/http/cursor';
import { readAfter, recordContext } from '@seal/platform/http/record-context';
import { sendBook } from '@seal/platform/http/send-book';
import { closeFollowUp } from '../application/close-follow-up.ts';
import { rateOrder } from '../application/rate-order.ts';
import type { SatisfactionDeps } from '../application/deps.ts';
import { toPublicSteps } from '../domain/public-order.ts';
import { reckonSatisfaction } from '../domain/reckon-satisfaction.ts';
import { ratingLines, toRatingView } from './rating-view.ts';

type Rows = Handlers<typeof satisfactionEndpoints>;

/** What the enterprise sees and says over its link, and what the bureau makes of it. */
export function satisfactionHandlers(deps: SatisfactionDeps, now: () => Date): Rows {
  return { ...publicHandlers(deps, now), ...surveyHandlers(deps, now) };
}

function publicHandlers(
  deps: SatisfactionDeps,
  now: () => Date,
): Pick<Rows, 'readPublicOrder' | 'rateOrder'> {
  const { orders, ratings, project } = deps;
  return {
    async readPublicOrder({ params }) {
      const order = await orders.findByLink(params['token']!);
      const terms = order && (await project(order.projectId));
      if (!terms) return refuse('not-found');
      const { step, steps } = toPublicSteps(order);
      const rating = await ratings.read(order._id);
      return ok({
        body: {
          orderNumber: order.orderNumber,
          enterpriseName: shortenEnterpriseName(order.enterpriseName),
          step,
          steps: steps.map((it) => ({ ...it, reachedAt: it.reachedAt?.toISOString() ?? null })),
          cancelled: order.status === 'cancelled',
          expectedBy: order.dueAt?.toISOString() ?? null,
          hall: terms.hall,
          mayRate: order.status === 'collected' && !rating,
          rating: rating ? { grade: rating.grade, ratedAt: rating.ratedAt.toISOString() } : null,
        },
      });
    },

    async rateOrder({ params, body, repeat }) {
      const rated = await rateOrder(deps, { token: params['token']!, now: now(), repeat }, body);
      if (!rated.ok) return rated;
      const { grade, ratedAt } = rated.value;
      return ok({ body: { grade, ratedAt: ratedAt.toISOString() } });
    },
  };
}

/** The engraver sees totals alone, and no remark whatever its other roles are. */
function seesRemarks({ roles }: Actor): boolean {
  return !roles.includes('engraver');
}

function surveyHandlers(
  deps: SatisfactionDeps,
  now: () => Date,
): Omit<Rows, 'readPublicOrder' | 'rateOrder'> {
  const { orders, ratings, project } = deps;
  return {
    async readSatisfaction({ params }) {
      const projectId = params['project']!;
      const terms = await project(projectId);
      if (!terms) return refuse('not-found');
      const asOf = now();
      const [counted, collected] = await Promise.all([
        ratings.count(projectId, asOf),
        orders.countCollected(projectId),
      ]);
      return ok({ body: reckonSatisfaction({ ...counted, collected }, terms, asOf) });
    },

    async listRatings({ params, query, actor }) {
      const projectId = params['project']!;
      if (!(await project(projectId))) return refuse('not-found');
      const after = readAfter(query.cursor);
      if (!after.ok) return after;
      const { grade, followUp, limit = DEFAULT_LIMIT } = query;
      const at = now();
      const wanted = { projectId, grade, followUp, now: at, after: after.value, most: limit + 1 };
      const view = (it: Parameters<typeof toRatingView>[0]) =>
        toRatingView(it, at, seesRemarks(actor));
      const found = await ratings.list(wanted);
      return ok({ body: toPage(found, limit, view, (it) => [it.ratedAt.getTime(), it._id]) });
    },

    async closeFollowUp(call) {
      const at = now();
      const closed = await closeFollowUp(deps, recordContext(call, 'order', at), call.body);
      if (!closed.ok) return closed;
      const body = toRatingView(closed.value, at, seesRemarks(call.actor));
      return ok({ body, version: closed.value.version });
    },

    readRatingBook: sendBook(deps.hasProject, ratings.all, ratingLines),
  };
}
