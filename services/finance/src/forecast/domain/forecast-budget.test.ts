import { expect, test } from '@jest/globals';
import { workingDaysBetween } from '@seal/kernel/time/working-days';
import { forecastBudget, type ForecastFacts } from './forecast-budget.ts';

const hours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'] as ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[],
  spans: [{ from: '09:00', to: '17:00' }],
};
const deadline = {
  minutes: 120,
  startsAt: 'queued' as const,
  counts: 'elapsed' as const,
  hours,
  warningLeadMinutes: 30,
};

function workingDays(from: string, to: string): string[] {
  const found = workingDaysBetween(from, to, hours);
  if (!found.ok) throw new Error('no calendar');
  return found.days.map((it) => it.day);
}

function facts(over: Partial<ForecastFacts> = {}): ForecastFacts {
  const days = workingDays('2024-01-01', '2024-06-28');
  return {
    asOf: '2024-06-28',
    terms: { fiscalYear: 2024, deadline },
    adjustedFen: 75_000_000,
    committedByDay: new Map(days.map((day) => [day, 315_000])),
    paidFen: 0,
    payments: [],
    ...over,
  };
}

test('an even rate runs the money out on the day on which it is used up', () => {
  const { workingDays: counted, dailyFen, availableFen, runsOutOn } = forecastBudget(facts());
  const passed = workingDays('2024-01-01', '2024-06-28').length;
  expect(counted).toMatchObject({ passed });
  expect(dailyFen).toEqual({ mean: 315_000, deviation: 0 });
  expect(availableFen).toBe(75_000_000 - passed * 315_000);
  const left = workingDays('2024-06-29', '2024-12-31');
  expect(runsOutOn).toBe(left[Math.ceil(availableFen / 315_000) - 1]);
});

test('money that lasts beyond the year has no such day, and money that is gone has today', () => {
  const slow = new Map([['2024-03-04', 315_000]]);
  expect(forecastBudget(facts({ committedByDay: slow })).runsOutOn).toBeNull();
  const gone = facts({ adjustedFen: 315_000 });
  expect(forecastBudget(gone).runsOutOn).toBe('2024-06-28');
});

test('only what can still be paid this year counts for the execution rate', () => {
  const { lastInvoiceOn, executionRate } = forecastBudget(facts());
  const year = workingDays('2024-01-01', '2024-12-31');
  expect(lastInvoiceOn).toBe(year.at(-16));
  // Billed in December at the latest: what is registered until the end of November.
  const payable = workingDays('2024-01-01', '2024-11-30').length * 315_000;
  expect(executionRate!.expected).toBeCloseTo(payable / 75_000_000, 10);
  expect(executionRate!.low).toBe(executionRate!.high);
});

test('days that differ widen the band, on both sides of what is expected', () => {
  const days = workingDays('2024-01-01', '2024-06-28');
  const uneven = new Map(days.map((day, n) => [day, n % 2 === 0 ? 0 : 400_000]));
  const { executionRate } = forecastBudget(facts({ committedByDay: uneven }));
  const { low, expected, high } = executionRate!;
  expect(low).toBeLessThan(expected);
  expect(high).toBeGreaterThan(expected);
  expect(high - expected).toBeCloseTo(expected - low, 10);
});

test('what was paid is a floor, and the whole budget a ceiling', () => {
  const paid = forecastBudget(facts({ paidFen: 74_000_000 })).executionRate!;
  expect(paid.low).toBeGreaterThanOrEqual(74 / 75);
  const much = new Map([['2024-06-03', 74_000_000]]);
  expect(forecastBudget(facts({ committedByDay: much })).executionRate!.high).toBe(1);
});

test('how long payments took replaces what was assumed', () => {
  const payments = [
    { invoicedOn: '2024-03-01', paidOn: '2024-03-08' },
    { invoicedOn: '2024-04-01', paidOn: '2024-04-03' },
    { invoicedOn: '2024-05-06', paidOn: '2024-05-31' },
  ];
  const forecast = forecastBudget(facts({ payments }));
  expect(forecast.daysToPay).toEqual({ workingDays: 5, observed: true });
  expect(forecast.lastInvoiceOn).toBe(workingDays('2024-01-01', '2024-12-31').at(-6));
});

test('what was registered on a day off counts to the next working day', () => {
  const byDay = new Map([['2024-06-29', 315_000]]);
  const asOf = '2024-07-01';
  const { dailyFen } = forecastBudget(facts({ asOf, committedByDay: byDay }));
  const passed = workingDays('2024-01-01', asOf).length;
  expect(dailyFen!.mean).toBeCloseTo(315_000 / passed, 6);
});

test('nothing is guessed without a calendar or without a registration', () => {
  const noYear = facts({ asOf: '2099-06-28', terms: { fiscalYear: 2099, deadline } });
  expect(forecastBudget(noYear)).toMatchObject({ reason: 'calendar-not-loaded', runsOutOn: null });
  const nobody = facts({ committedByDay: new Map() });
  expect(forecastBudget(nobody)).toMatchObject({ reason: 'nothing-registered', dailyFen: null });
});
