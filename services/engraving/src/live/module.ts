import { liveEndpoints } from '@seal/contracts/engraving/live-endpoints';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, routes } from '@seal/platform/runtime/module';
import { liveHandlers } from './live-handlers.ts';
import { createLiveOrders } from './live-orders.ts';
import { createOrderWatch } from './data/order-watch.ts';

/** The stream that screens hear of changed orders by. */
export function openLive({ mongo, clock }: OpenService, projects: ProjectReplica): Module {
  const watched = createLiveOrders(createOrderWatch(mongo));
  const { endAll, ...handlers } = liveHandlers(watched, projects.has, () => clock.now());
  return {
    routes: [routes(liveEndpoints, handlers)],
    beginStopping: endAll,
    close: watched.close,
  };
}
