/** What other modules of this service may know of this one. */
export type { IndicatorDeps } from './application/indicator-deps.ts';
export {
  type IndicatorReading,
  readIndicators,
  readSelfEvaluation,
} from './application/read-indicators.ts';
export { decideAsOf } from './domain/compute-indicators.ts';
export type { IndicatorBooks } from './domain/indicator-books.ts';
