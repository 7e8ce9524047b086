/** What other modules of this service may know of this one. */
export { reckonDueTimes } from './application/reckon-due-times.ts';
export { type WorkingDayClock, isOverdue, startClock } from './domain/working-day-clock.ts';
