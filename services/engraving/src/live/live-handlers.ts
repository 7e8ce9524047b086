import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { liveEndpoints } from '@seal/contracts/engraving/live-endpoints';
import { ORDERS_CHANGED, type OrdersChanged } from '@seal/contracts/engraving/live';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Call, Handlers } from '@seal/platform/http/call';
import type { LiveOrders, Told } from './live-orders.ts';

/** A line that says nothing, so that no proxy takes the stream for dead. */
const HEARTBEAT_MS = 15_000;

/** After this the browser comes back by itself and is asked anew who it is. */
const LONGEST_MS = 300_000;

/** How soon a browser comes back. Shorter would hammer a service that is starting. */
const RETRY_MS = 1_000;

type Response = Call<Endpoint>['response'];

const ID = /^\d{1,20}$/;

export interface LiveHandlers extends Handlers<typeof liveEndpoints> {
  /** Ends all streams, so that the process can stop. */
  endAll(): void;
}

/** Server-sent events of a project's orders. */
export function liveHandlers(
  live: LiveOrders,
  hasProject: (id: string) => Promise<boolean>,
  now: () => Date,
): LiveHandlers {
  const open = new Set<Response>();
  return {
    async listen({ params, request, response }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      const last = request.headers['last-event-id'];
      const after = typeof last === 'string' && ID.test(last) ? last : undefined;
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
      response.write(`retry: ${RETRY_MS}\n\n`);
      const leave = live.listen(projectId, after, (told) => {
        response.write(toEvent(told, now()));
      });
      const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
      const longest = setTimeout(() => response.end(), LONGEST_MS);
      open.add(response);
      await new Promise<void>((resolve) => {
        response.once('close', resolve);
        if (response.destroyed) resolve();
      });
      open.delete(response);
      clearInterval(beat);
      clearTimeout(longest);
      leave();
      return ok({ body: undefined });
    },

    endAll() {
      for (const response of open) response.end();
    },
  };
}

function toEvent({ mark, all, orders }: Told, now: Date): string {
  const told: OrdersChanged = {
    all,
    orders: orders.map(({ id, status, version }) => ({ id, status, version })),
    at: now.toISOString(),
  };
  const id = mark === '' ? '' : `id: ${mark}\n`;
  return `${id}event: ${ORDERS_CHANGED}\ndata: ${JSON.stringify(told)}\n\n`;
}
