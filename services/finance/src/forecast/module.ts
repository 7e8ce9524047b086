import { forecastEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { type Module, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { forecastHandlers } from './api/forecast-handlers.ts';
import type { ForecastDeps } from './application/forecast-deps.ts';
import { createForecastReader } from './data/forecast-reader.ts';

/** How the year's money will go by what is known, and how it went day by day. */
export function openForecast(
  { mongo, clock }: Pick<OpenService, 'mongo' | 'clock'>,
  { readTerms }: Pick<ForecastDeps, 'readTerms'>,
): Module {
  const deps = { readTerms, forecasts: createForecastReader(mongo) };
  return {
    routes: [
      routes(
        forecastEndpoints,
        forecastHandlers(deps, () => clock.now()),
      ),
    ],
  };
}
