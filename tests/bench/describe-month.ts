import { median } from './figures.ts';
import type { MonthRound } from './measure-month.ts';
import { type PrintedStatement, STATEMENT_LINES } from './measure-statement.ts';

/**
 * Seconds, within which an officer still waits at the screen, and bytes beyond what the process had
 * before, so that a small server can reconcile beside its other work.
 */
const MOST_SECONDS = 10;
const MOST_BYTES = 300_000_000;
/** Of a statement, the whole process. */
const MOST_PRINT_SECONDS = 3;
const MOST_PRINT_BYTES = 150_000_000;

interface MeasuredMonths {
  machine: readonly string[];
  day: string;
  orders: number;
  rounds: readonly MonthRound[];
  statements: readonly PrintedStatement[];
}

const mb = (bytes: number) => Math.round(bytes / 1e6);

const reached = (yes: boolean) => (yes ? 'yes' : 'no');

/** All of MONTH.md. */
export function describeMonth(measured: MeasuredMonths): string {
  const { machine, day, orders, rounds } = measured;
  const seconds = median(rounds.map(({ own }) => own.seconds));
  const naive = median(rounds.map((round) => round.naive.seconds));
  const grown = Math.max(...rounds.map(({ own }) => own.grownBytes));
  const count = orders.toLocaleString('en');
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
    'classed or kept. *CPU*: of the services, MongoDB and Redis together; *others took*: the share',
    'of the machine that was somebody else’s meanwhile. *Statement*: a process of its own prints',
    'one as PDF; memory is all of it.',
    '',
    '| what | target | measured | reached |',
    '| --- | --- | --- | --- |',
    `| ours, median | under ${MOST_SECONDS} s | ${seconds.toFixed(1)} s | ` +
      `${reached(seconds < MOST_SECONDS)} |`,
    `| memory, most of any round | under ${mb(MOST_BYTES)} MB | ${mb(grown)} MB | ` +
      `${reached(grown < MOST_BYTES)} |`,
    `| ours ÷ naive |  | ${(seconds / naive).toFixed(2)} |  |`,
    ...statementRows(measured.statements),
    '',
    '| round | ours s | CPU s | others took | grown MB | naive s | matched sets |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rounds.map(
      ({ own, naive: other }, n) =>
        `| ${n + 1} | ${own.seconds.toFixed(1)} | ${(own.cpuMs / 1_000).toFixed(1)} | ` +
        `${Math.round(100 * own.othersShare)}% | ${mb(own.grownBytes)} | ` +
        `${other.seconds.toFixed(1)} | ${own.matched.toLocaleString('en')} |`,
    ),
    '',
  ].join('\n');
}

function statementRows(statements: readonly PrintedStatement[]): string[] {
  const seconds = Math.max(...statements.map((it) => it.seconds));
  const bytes = Math.max(...statements.map((it) => it.residentBytes));
  const what = `a statement of ${STATEMENT_LINES.toLocaleString('en')} lines`;
  return [
    `| ${what}, slowest | under ${MOST_PRINT_SECONDS} s | ${seconds.toFixed(1)} s | ` +
      `${reached(seconds < MOST_PRINT_SECONDS)} |`,
    `| its memory, most | under ${mb(MOST_PRINT_BYTES)} MB | ${mb(bytes)} MB | ` +
      `${reached(bytes < MOST_PRINT_BYTES)} |`,
  ];
}
