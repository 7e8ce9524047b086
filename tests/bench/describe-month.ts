import { median } from './figures.ts';
import type { MonthRound } from './measure-month.ts';

/** The issue's: seconds, and bytes beyond what the process had before. */
const MOST_SECONDS = 10;
const MOST_BYTES = 300_000_000;

const mb = (bytes: number) => Math.round(bytes / 1e6);

/** All of MONTH.md. */
export function describeMonth(
  machine: readonly string[],
  day: string,
  orders: number,
  rounds: readonly MonthRound[],
): string {
  const seconds = median(rounds.map(({ own }) => own.seconds));
  const naive = median(rounds.map((round) => round.naive.seconds));
  const grown = Math.max(...rounds.map(({ own }) => own.grownBytes));
  const count = orders.toLocaleString('en');
  const reached = (yes: boolean) => (yes ? 'yes' : 'no');
  return [
    `# A month of ${count} orders and ${count} invoice lines`,
    '',
    'Written by `npm run bench -- month`; nothing here is typed in.',
    '',
    `Measured on ${day}.`,
    '',
    ...machine.map((line) => `- ${line}`),
    '',
    '*Ours*: `POST …/reconciliations` from the call to the answer: registrations and orders',
    'are fetched over HTTP from the services that own them, compared with the invoices, the',
    'result is digested, stored and answered; a further line between two rounds makes it a new',
    'version each time. Memory is by how much the process of finance grew. *Naive*: one process',
    'reads the same collections whole with mongoose and joins them by the credit code; nothing is',
    'classed or kept.',
    '',
    '| what | target | measured | reached |',
    '| --- | --- | --- | --- |',
    `| ours, median | under ${MOST_SECONDS} s | ${seconds.toFixed(1)} s | ` +
      `${reached(seconds < MOST_SECONDS)} |`,
    `| memory, most of any round | under ${mb(MOST_BYTES)} MB | ${mb(grown)} MB | ` +
      `${reached(grown < MOST_BYTES)} |`,
    `| ours ÷ naive |  | ${(seconds / naive).toFixed(2)} |  |`,
    '',
    '| round | ours s | grown MB | naive s | matched sets |',
    '| --- | --- | --- | --- | --- |',
    ...rounds.map(
      ({ own, naive: other }, n) =>
        `| ${n + 1} | ${own.seconds.toFixed(1)} | ${mb(own.grownBytes)} | ` +
        `${other.seconds.toFixed(1)} | ${own.matched.toLocaleString('en')} |`,
    ),
    '',
  ].join('\n');
}
