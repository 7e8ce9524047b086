/** What other modules of this service may know of this one. */
export type { SatisfactionDeps } from './application/deps.ts';
export { reckonSatisfaction } from './domain/reckon-satisfaction.ts';
