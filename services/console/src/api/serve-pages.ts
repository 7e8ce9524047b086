import type { Identify } from '@seal/platform/http/guard';
import type { Log } from '@seal/platform/runtime/log';
import type { Express } from 'express';
import type { Deps } from '../application/deps.ts';
import type { ConsoleConfig } from '../config.ts';
import { serveDocs } from './serve-docs.ts';
import { type QueueBoard, serveQueues } from './serve-queues.ts';
import { serveScreens } from './serve-screens.ts';
import { serveSingleSignOn } from './serve-single-sign-on.ts';

interface Given {
  config: ConsoleConfig;
  version: string;
  /** The OpenAPI document. */
  document: object;
  /** Where vite has put the screens. */
  screensFolder: string;
  cookieName: string;
  deps: Deps;
  identify: Identify;
  log: Log;
  now(): Date;
  openBoard(): QueueBoard;
}

/** All that is no call of the API: documentation, single sign-on, queues, and the screens. */
export function servePages(app: Express, given: Given): { close(): Promise<void> } {
  const { config, version, screensFolder: folder, deps, identify, cookieName, log, now } = given;
  const { startProject = '', production, sessionSecret: secret, singleSignOn: settings } = config;
  serveDocs(app, given.document);
  if (settings) serveSingleSignOn(app, { settings, deps, secret, production, log, now });
  const board = serveQueues(app, { identify, open: given.openBoard });
  const singleSignOn = settings !== undefined;
  serveScreens(app, { folder, version, startProject, cookieName, singleSignOn });
  return board;
}
