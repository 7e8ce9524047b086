import type { FirstLoad } from './measure-first-load.ts';
import type { BoardFigures } from './measure-board.ts';
import type { OrderListFigures } from './measure-order-list.ts';

export interface ScreenFigures {
  ordersThere: number;
  openOrders: number;
  firstLoad: FirstLoad;
  board: BoardFigures;
  /** The order list with the few hundred orders there were at first, and with all. */
  few: OrderListFigures;
  many: OrderListFigures;
}

/**
 * What a hall's old computer and its line allow: a first screen before one doubts it, a page that
 * need not be waited for, an order on the board before the clerk has looked up.
 */
const FIRST_SCREEN_MS = 2_000;
const MOST_KILOBYTES = 450;
const LIVE_MS = 1_000;

const acts: Record<keyof OrderListFigures, string> = {
  openMs: 'opened, 50 rows',
  byCodeMs: 'searched by credit code',
  byNumberMs: 'searched by order number',
  byInitialsMs: 'searched by pinyin initials',
  byStateMs: 'filtered by state',
  moreMs: '50 more rows',
};

/** All of SCREENS.md. */
export function describeScreens(
  machine: readonly string[],
  day: string,
  it: ScreenFigures,
): string {
  const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;
  const there = it.ordersThere.toLocaleString('en');
  const { firstLoad, board, few, many } = it;
  const cold = firstLoad.signInMs + firstLoad.boardMs;
  const row = (what: string, target: string, measured: string, isReached: boolean) =>
    `| ${what} | ${target} | ${measured} | ${isReached ? 'yes' : 'no'} |`;
  return [
    '# What the screens feel like',
    '',
    'Written by `npm run bench -- screens`; nothing here is typed in.',
    '',
    `Measured on ${day}.`,
    '',
    ...machine.map((line) => `- ${line}`),
    '',
    'A real Chromium before the console, which stands before the three services; browser,',
    `services, MongoDB and Redis share the machine. There are ${there} completed orders and`,
    `${it.openOrders} open ones. Medians of several rounds, from the act to its rows on screen.`,
    '',
    '| what | target | measured | reached |',
    '| --- | --- | --- | --- |',
    row(
      'nothing cached: the sign-in can be typed into',
      `under ${ms(FIRST_SCREEN_MS)}`,
      ms(firstLoad.signInMs),
      firstLoad.signInMs < FIRST_SCREEN_MS,
    ),
    row(
      `nothing cached: signed in, the board of ${it.openOrders} is there`,
      `under ${ms(FIRST_SCREEN_MS)} together`,
      ms(cold),
      cold < FIRST_SCREEN_MS,
    ),
    row(
      'page, scripts and styles by then, packed',
      `under ${MOST_KILOBYTES} KB`,
      `${Math.round(firstLoad.kilobytes)} KB`,
      firstLoad.kilobytes < MOST_KILOBYTES,
    ),
    row(
      'a registration shows on the board, longest',
      `under ${ms(LIVE_MS)}`,
      ms(board.liveMs.longest),
      board.liveMs.longest < LIVE_MS,
    ),
    '',
    `The board of ${it.openOrders} open orders: ${Math.round(firstLoad.dataKilobytes)} KB of data;`,
    `all rows again after a reload ${ms(board.openMs)};`,
    `a filter ${ms(board.filterMs)}; a new order after ${ms(board.liveMs.median)}; scrolled`,
    `from end to end, the longest time between two pictures is ${ms(board.longestFrameMs)}.`,
    '',
    'The list of all orders; a search waits 250 ms for the typing to end, which is in the figures:',
    '',
    `| act | 200 orders | ${there} orders | ratio |`,
    '| --- | --- | --- | --- |',
    ...(Object.keys(acts) as (keyof OrderListFigures)[]).map(
      (key) =>
        `| ${acts[key]} | ${ms(few[key])} | ${ms(many[key])} | ` +
        `${(many[key] / few[key]).toFixed(2)} |`,
    ),
    '',
  ].join('\n');
}
