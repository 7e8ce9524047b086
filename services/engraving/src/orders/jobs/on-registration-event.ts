import { RegistrationEvent } from '@seal/contracts/common/events';
import { handler } from '@seal/platform/messaging/consume';
import type { EngravingDeps } from '../application/deps.ts';
import { placeOrders } from '../application/place-orders.ts';

/** registration-accepted, -corrected, -withdrawn: keyed by the order's id, so it may run twice. */
export function onRegistrationEvent(deps: EngravingDeps, now: () => Date) {
  return handler(RegistrationEvent, (events) => placeOrders(deps, events, now()));
}
