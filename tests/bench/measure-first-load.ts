import { median } from './figures.ts';
import { PROJECT } from './bench-project.ts';
import { enter, msUntil, type Site } from './sign-in-at.ts';

export interface FirstLoad {
  /** From the address entered to the sign-in ready to be typed into. */
  signInMs: number;
  /** From the sign-in sent to the first row of the board. */
  boardMs: number;
  /** What has come over the line by then, packed: the page, its scripts and styles. */
  kilobytes: number;
  /** And what was asked of the services: the rows of the board, mostly. */
  dataKilobytes: number;
}

const ROUNDS = 5;

/** The first time ever that a browser opens the site, with nothing in its cache. */
export async function measureFirstLoad(site: Site): Promise<FirstLoad> {
  const rounds: FirstLoad[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await site.browser.newContext({ baseURL: site.url, locale: 'zh-CN' });
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    const bytes = { page: 0, data: 0 };
    const asked = new Set<string>();
    await wire.send('Network.enable');
    wire.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.includes('/api/')) asked.add(requestId);
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes[asked.has(requestId) ? 'data' : 'page'] += encodedDataLength;
    });
    const field = page.getByLabel('用户名');
    const signInMs = await msUntil(async () => {
      await page.goto(`/p/${PROJECT}/board`);
      await field.waitFor();
    });
    const boardMs = await msUntil(async () => {
      await enter(page, 'engraver', site.password);
      await page.locator('.board-row').first().waitFor();
    });
    const sizes = { kilobytes: bytes.page / 1_000, dataKilobytes: bytes.data / 1_000 };
    rounds.push({ signInMs, boardMs, ...sizes });
    await context.close();
  }
  const middle = (key: keyof FirstLoad) => median(rounds.map((it) => it[key]));
  return {
    signInMs: middle('signInMs'),
    boardMs: middle('boardMs'),
    kilobytes: middle('kilobytes'),
    dataKilobytes: middle('dataKilobytes'),
  };
}
