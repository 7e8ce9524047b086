import type { Page } from 'playwright-core';
import { median } from './figures.ts';
import { PROJECT } from './bench-project.ts';
import { msUntil, signInAt, type Site } from './sign-in-at.ts';

/** Milliseconds from the act to its rows on screen; a search waits 250 for the typing to end. */
export interface OrderListFigures {
  openMs: number;
  byCodeMs: number;
  byNumberMs: number;
  byInitialsMs: number;
  byStateMs: number;
  moreMs: number;
}

const ROUNDS = 5;

/** The list of all orders: opened, searched, filtered, read on. */
export async function measureOrderList(site: Site): Promise<OrderListFigures> {
  const page = await signInAt(site, 'clerk', `/p/${PROJECT}/orders`);
  await rows(page).nth(1).waitFor();
  const rounds: OrderListFigures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureOnce(page, round));
  await page.context().close();
  const middle = (key: keyof OrderListFigures) => median(rounds.map((it) => it[key]));
  return {
    openMs: middle('openMs'),
    byCodeMs: middle('byCodeMs'),
    byNumberMs: middle('byNumberMs'),
    byInitialsMs: middle('byInitialsMs'),
    byStateMs: middle('byStateMs'),
    moreMs: middle('moreMs'),
  };
}

const rows = (page: Page) => page.getByRole('region', { name: '刻章订单' }).locator('tbody tr');

async function measureOnce(page: Page, round: number): Promise<OrderListFigures> {
  const openMs = await msUntil(async () => {
    await page.goto(`/p/${PROJECT}/orders`);
    await rows(page).nth(49).waitFor();
  });
  const cells = rows(page)
    .nth(7 + round)
    .locator('td');
  const [, number = '', code = ''] = await cells.allTextContents();
  const moreMs = await msUntil(async () => {
    await page.getByRole('button', { name: '读取更多' }).click();
    await rows(page).nth(99).waitFor();
  });
  const byCodeMs = await search(page, code, code);
  const byNumberMs = await search(page, number, number);
  const byInitialsMs = await search(page, 'ytcs', '玉田测试');
  await page.goto(`/p/${PROJECT}/orders`);
  await rows(page).nth(49).waitFor();
  const answered = page.waitForResponse((it) => it.url().includes('status=completed'));
  const byStateMs = await msUntil(async () => {
    await page.getByRole('button', { name: /^待验收/ }).click();
    await answered;
    await rows(page).filter({ hasText: '待验收' }).nth(49).waitFor();
  });
  return { openMs, byCodeMs, byNumberMs, byInitialsMs, byStateMs, moreMs };
}

/** What was shown before is no answer: the address says which search the rows are of. */
async function search(page: Page, typed: string, found: string): Promise<number> {
  const field = page.getByLabel('搜索订单');
  const answered = page.waitForResponse((it) =>
    it.url().includes(`q=${encodeURIComponent(typed)}`),
  );
  return msUntil(async () => {
    await field.fill(typed);
    await answered;
    await rows(page).filter({ hasText: found }).first().waitFor();
  });
}
