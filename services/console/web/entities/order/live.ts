import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { liveEndpoints } from '@seal/contracts/engraving/live-endpoints';
import { ORDERS_CHANGED, OrdersChanged } from '@seal/contracts/engraving/live';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf, call } from '../../lib/api/api.ts';
import { isProblem } from '../../lib/api/api-error.ts';
import { setConnection } from '../../lib/api/connection.ts';
import { ordersKey } from './orders-cache.ts';
import { sessionHasEnded } from '../../lib/api/session-state.ts';
import { takeChangedOrders } from './take-changed-orders.ts';
import { serverNow, setServerTime } from '../../lib/api/server-clock.ts';

/** A stream that was refused is not repeated by the browser itself. */
const AGAIN_MS = 3_000;

/** Shorter would flash at every change of stream; the browser is back within a second. */
const PATIENCE_MS = 2_500;

/** Keeps one stream open for the project on screen, and what is on screen true by it. */
export function useLive(project: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (project === undefined) return undefined;
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let broken: ReturnType<typeof setTimeout> | undefined;
    let isBroken = false;
    const open = () => {
      source = new EventSource(addressOf(liveEndpoints.listen, { project }));
      source.addEventListener('open', () => {
        clearTimeout(broken);
        broken = undefined;
        if (isBroken) readAgain(queries);
        isBroken = false;
        setConnection('live', serverNow());
      });
      source.addEventListener('error', () => {
        broken ??= setTimeout(() => {
          isBroken = true;
          setConnection('broken', serverNow());
        }, PATIENCE_MS);
        if (source?.readyState !== EventSource.CLOSED) return;
        void askForSession();
        clearTimeout(again);
        again = setTimeout(open, AGAIN_MS);
      });
      source.addEventListener(ORDERS_CHANGED, (event: MessageEvent<string>) => {
        const told = OrdersChanged.parse(JSON.parse(event.data));
        setServerTime(told.at);
        if (told.all) void queries.invalidateQueries({ queryKey: ordersKey(project) });
        else void takeChangedOrders(queries, project, told.orders);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      clearTimeout(broken);
      source?.close();
      setConnection('connecting', serverNow());
    };
  }, [project, queries]);
}

/** What the stream tells nothing of may have changed while the line was down. */
function readAgain(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

/** A stream doesn't say why it is refused. If it is for the session, one hears it at once. */
async function askForSession(): Promise<void> {
  await call(consoleEndpoints.readSession).catch((error: unknown) => {
    if (isProblem(error, 'unauthenticated')) sessionHasEnded();
  });
}
