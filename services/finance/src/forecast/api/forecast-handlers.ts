import type { forecastEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { ok } from '@seal/kernel/outcome';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import type { Handlers } from '@seal/platform/http/call';
import type { ForecastDeps } from '../application/forecast-deps.ts';
import { readCourse } from '../application/read-course.ts';
import { readForecast } from '../application/read-forecast.ts';

export function forecastHandlers(
  deps: ForecastDeps,
  now: () => Date,
): Handlers<typeof forecastEndpoints> {
  return {
    async forecastBudget({ params, query }) {
      const asOf = query.asOf ?? shanghaiDay(now());
      const forecast = await readForecast(deps, params['project']!, asOf);
      return forecast.ok ? ok({ body: forecast.value }) : forecast;
    },

    async readBudgetCourse({ params, query }) {
      const course = await readCourse(deps, params['project']!, query.asOf ?? shanghaiDay(now()));
      return course.ok ? ok({ body: course.value }) : course;
    },
  };
}
