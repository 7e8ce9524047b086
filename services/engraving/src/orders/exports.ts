/** What other modules of this service may know of this one. */
export type { DrawnOrder, OrderLookups } from './application/order-reader.ts';
export { changeOrder } from './application/change-order.ts';
export type { EngravingDeps } from './application/deps.ts';
export { decideClaim } from './domain/decide-claim.ts';
export { decideCompletion } from './domain/decide-completion.ts';
export { decideResumption } from './domain/decide-pause.ts';
export { decideQueue } from './domain/decide-queue.ts';
export { nextAlarm } from './domain/due-time.ts';
export { mayLeave } from './domain/order-states.ts';
export type { Decision, Order, Standing } from './domain/order.ts';
