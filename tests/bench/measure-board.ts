import type { Page } from 'playwright-core';
import { median } from './figures.ts';
import { PROJECT } from './bench-project.ts';
import { msUntil, signInAt, type Site } from './sign-in-at.ts';

export interface BoardFigures {
  /** From the address to all rows. */
  openMs: number;
  /** From a filter pressed to its rows, and back. */
  filterMs: number;
  /** The longest time between two pictures while it is scrolled from end to end. */
  longestFrameMs: number;
  /** From the 201 of a registration to its row, without a reload. */
  liveMs: { median: number; longest: number };
}

const LIVE_ROUNDS = 10;
const FILTER_ROUNDS = 5;

/** The engraver's board with so many open orders. `register` adds one. */
export async function measureBoard(
  site: Site,
  open: number,
  register: () => Promise<void>,
): Promise<BoardFigures> {
  const page = await signInAt(site, 'engraver', `/p/${PROJECT}/board`);
  const rows = page.locator('.board-row');
  await rows.nth(open - 1).waitFor();
  const openMs = await msUntil(async () => {
    await page.reload();
    await rows.nth(open - 1).waitFor();
  });
  const filters: number[] = [];
  for (let round = 0; round < FILTER_ROUNDS; round += 1) {
    filters.push(
      await msUntil(async () => {
        await page.getByRole('button', { name: '我的' }).click();
        await rows.first().waitFor({ state: 'detached' });
      }),
      await msUntil(async () => {
        await page.getByRole('button', { name: '全部', exact: true }).click();
        await rows.nth(open - 1).waitFor();
      }),
    );
  }
  const longestFrameMs = await scrollThrough(page);
  const live: number[] = [];
  for (let round = 1; round <= LIVE_ROUNDS; round += 1) {
    await register();
    live.push(await msUntil(() => rows.nth(open - 1 + round).waitFor()));
  }
  await page.context().close();
  return {
    openMs,
    filterMs: median(filters),
    longestFrameMs,
    liveMs: { median: median(live), longest: Math.max(...live) },
  };
}

/** Runs in the page: a step every frame, and the time from frame to frame. */
function scrollThrough(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const list = document.querySelector('.board-list');
    const box = list.scrollHeight > list.clientHeight ? list : document.scrollingElement;
    let last = performance.now();
    let longest = 0;
    const step = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      const before = box.scrollTop;
      box.scrollTop += 240;
      if (box.scrollTop > before) requestAnimationFrame(step);
      else resolve(longest);
    };
    requestAnimationFrame(step);
  })`);
}
