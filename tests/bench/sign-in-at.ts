import type { Browser, Page } from 'playwright-core';

/** A browser, where the site is, and the password of all of its demo accounts. */
export interface Site {
  browser: Browser;
  url: string;
  password: string;
}

/** A page without any cache, with a person signed in on it. */
export async function signInAt(site: Site, username: string, to: string): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: 1366, height: 768 },
    baseURL: site.url,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto(to);
  await enter(page, username, site.password);
  return page;
}

export async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
}

/** Milliseconds until that holds. */
export async function msUntil(done: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await done();
  return performance.now() - startedAt;
}
