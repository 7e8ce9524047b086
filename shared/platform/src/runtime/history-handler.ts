import type { orderHistoryEndpoints } from '@seal/contracts/common/audit-endpoints';
import { Id } from '@seal/contracts/common/fields';
import { ok, refuse } from '@seal/kernel/outcome';
import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';
import { z } from 'zod';
import type { Handler } from '../http/handler.ts';
import { DEFAULT_LIMIT, readCursor, toPage } from '../http/cursor.ts';
import type { FoundStep, ReadHistory } from '../mongo/history-reader.ts';

/** The cursor of a history: the step that the page before ended with. */
const StepKey = z.tuple([z.int().min(0).max(8.64e15), Id, z.int().min(1)]);

/** Who did what, of the records of one service. Refused: not-found, invalid-cursor. */
export function historyHandler(
  hasProject: (id: string) => Promise<boolean>,
  read: ReadHistory,
): Handler<typeof orderHistoryEndpoints.listOrderHistory> {
  return async ({ params, query }) => {
    const projectId = params.project;
    if (!(await hasProject(projectId))) return refuse('not-found');
    const key = readCursor(query.cursor, StepKey);
    if (!key.ok) return key;
    const { from, until, actor, act, limit = DEFAULT_LIMIT } = query;
    const steps = await read({
      projectId,
      from: dayStart(from),
      before: dayStart(shiftDay(until, 1)),
      actor,
      act,
      after: key.value && {
        at: new Date(key.value[0]),
        recordId: key.value[1],
        version: key.value[2],
      },
      most: limit + 1,
    });
    const view = (step: FoundStep) => ({ ...step, at: step.at.toISOString() });
    const keyOf = (it: FoundStep) => [it.at.getTime(), it.recordId, it.version];
    return ok({ body: toPage(steps, limit, view, keyOf) });
  };
}
