/** What other modules of this service may know of this one. */
export { isOutlived, stillCounts } from './domain/standing.ts';
