import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { findChromium } from '@seal/testing/find-chromium';
import { PASSWORD } from '@seal/testing/start-console';

export const OFFICE = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** Sandboxing needs rights that containers lack; every page is our own. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: ARGS });
}

export interface Person {
  page: Page;
  context: BrowserContext;
  /** What the page complained of: scripts that failed, and what its security policy refused. */
  complaints: string[];
  /** Addresses outside of this site that were asked for. */
  strayed: string[];
}

export async function openPerson(
  browser: Browser,
  url: string,
  viewport = OFFICE,
): Promise<Person> {
  const context = await browser.newContext({ viewport, baseURL: url, locale: 'zh-CN' });
  const page = await context.newPage();
  // The print dialogue would stand over the screen.
  await page.addInitScript('window.print = () => {}');
  const complaints: string[] = [];
  const strayed: string[] = [];
  // Of every window, those that a link opens too.
  context.on('weberror', (it) => complaints.push(it.error().message));
  context.on('console', (message) => {
    const isRefusal = /Failed to load resource/.test(message.text());
    if (message.type() !== 'error' || isRefusal) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    // The browser's own PDF viewer speaks to itself by other schemes.
    const isAway = /^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url);
    if (isAway) strayed.push(request.url());
  });
  return { page, context, complaints, strayed };
}

export async function signIn({ page }: Person, username: string, to = '/'): Promise<void> {
  await page.goto(to);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: /主菜单|Main menu/ }).waitFor();
}

/** More than any screen has places to stop at. */
const MOST_TABS = 250;

/** By keyboard alone: Tab until it is reached, then the key; fails where Tab never comes there. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  const page = target.page();
  await target.and(page.locator(':not(:disabled)')).waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const isReached = await target.evaluate((it: { matches(rule: string): boolean }) =>
      it.matches(':focus'),
    );
    if (isReached) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(target)}`);
}

/** Violations of WCAG 2.1 AA on what is shown, as `rule: where`. */
export async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** What stands out of the page to the right, so that the page itself would have to be scrolled. */
export async function standingOut(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().right > root.clientWidth + 1)
      .map((it) => it.tagName + '.' + it.className)
      .slice(0, 10);
  })()`);
}

/** Keeps a picture where SCREENS names a folder, to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
