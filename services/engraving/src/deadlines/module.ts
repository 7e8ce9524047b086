import { calendarEndpoints } from '@seal/contracts/common/administration-endpoints';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { type Module, routes } from '@seal/platform/runtime/module';
import { calendarHandlers } from './api/calendar-handlers.ts';
import { raiseAlarms } from './application/raise-alarms.ts';
import { releaseCalendarHolds } from './application/release-calendar-holds.ts';
import { calendarReach } from './domain/calendar-reach.ts';
import { createWaker } from './jobs/wake-deadlines.ts';
import type { Orders } from '../orders/module.ts';

/**
 * How often is looked for alarms that nobody was waked for. Longer: after a jump of the clock they
 * are noticed later than 15 s. Shorter: index look-ups for nothing.
 */
const ALARM_SWEEP_MS = 4_000;

/** A calendar update is a deployment; a minute later is soon enough. */
export const CALENDAR_SWEEP_MS = 60_000;

/** Said once a day, as long as it is so. */
const CALENDAR_WARNING_MS = 86_400_000;

/** The clock of every order: warnings, the due time, the end of a pause, and the calendar. */
export function openDeadlines(service: OpenService, { deps, wakeBy }: Orders): Module {
  const { clock } = service;
  const now = () => clock.now();
  const look = () => raiseAlarms(deps, now());
  const waker = createWaker({ ...service, prefix: service.queuePrefix, now, look });
  wakeBy(waker.wakeAt);
  const release = () => releaseCalendarHolds(deps, now());
  const warn = () => warnOfCalendar(service);
  return {
    routes: [routes(calendarEndpoints, calendarHandlers(deps.project, now))],
    sweeps: [
      { name: 'alarms', everyMs: ALARM_SWEEP_MS, run: look },
      { name: 'calendar holds', everyMs: CALENDAR_SWEEP_MS, run: release },
      { name: 'calendar reach', everyMs: CALENDAR_WARNING_MS, run: warn },
    ],
    metrics: [
      {
        name: 'calendar_days_left',
        help: 'Days for which due times can be reckoned',
        read: async () => calendarReach(now()).daysLeft,
      },
    ],
    close: waker.close,
  };
}

/** A due time beyond the loaded calendar is never guessed: the alarm comes weeks before. */
async function warnOfCalendar({ log, clock }: OpenService): Promise<void> {
  const { lastYear, daysLeft, endsSoon } = calendarReach(clock.now());
  if (!endsSoon) return;
  log.warn({ lastYear, daysLeft }, 'the calendar ends soon: bring in the next year’s holidays');
}

export { clockFilter } from './data/clock-filter.ts';
