import { type ApiClient, createApiClient } from '@seal/testing/api-client';
import { startSystem, type System, type SystemService } from '@seal/testing/start-system';
import type { Browser } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { type RunningConsole, startConsole } from '@seal/testing/start-console';

export interface Site {
  url: string;
  browser: Browser;
  /** What the browser speaks to. */
  console: RunningConsole;
  /** The services behind it, to be stopped under an open screen. */
  system: System;
  /** The services called without a browser. */
  api: ApiClient;
  close(): Promise<void>;
}

/** The whole house with its screens, and a browser in front of it. */
export async function openSite(name: string): Promise<Site> {
  const system = await startSystem({
    name: `${name}_${process.pid}`,
    env: { DEMO_PROJECT: 'yutian-demo' },
  });
  const front = await startConsole(system).catch(stopping(system));
  const browser = await openBrowser().catch(stopping(front, system));
  const api = createApiClient({
    urlOf: (service) => system.url(service as SystemService),
    token: system.token,
  });
  return {
    url: front.url,
    console: front,
    browser,
    system,
    api,
    async close() {
      await browser.close();
      await front.stop();
      await system.stop();
    },
  };
}

/** What has started does not outlive what could not: the test run would wait for it for ever. */
function stopping(...started: { stop(): Promise<unknown> }[]): (error: unknown) => Promise<never> {
  return async (error) => {
    await Promise.all(started.map((it) => it.stop()));
    throw error;
  };
}
