import type { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import { dayStart, shanghaiDay } from '@seal/kernel/time/shanghai-time';
import type { Handlers } from '@seal/platform/http/call';
import type { OrderReader } from '../application/order-reader.ts';

type FigureHandlers = Pick<Handlers<typeof engravingEndpoints>, 'readCompletionFigures'>;

/** What the board and the hall show of the work done: today and this month, of Shanghai. */
export function completionFiguresHandlers(
  hasProject: (id: string) => Promise<boolean>,
  reader: Pick<OrderReader, 'countCompleted'>,
  now: () => Date,
): FigureHandlers {
  return {
    async readCompletionFigures({ params }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      const at = now();
      const day = shanghaiDay(at);
      const [today, month] = await Promise.all([
        reader.countCompleted(projectId, dayStart(day)),
        reader.countCompleted(projectId, dayStart(`${day.slice(0, 7)}-01`)),
      ]);
      return ok({ body: { today, month, asOf: at.toISOString() } });
    },
  };
}
