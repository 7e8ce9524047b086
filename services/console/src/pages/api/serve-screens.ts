import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import { serveAssets } from './serve-assets.ts';

/** Stands in the built page wherever the nonce of an answer has to. */
const NONCE = '__NONCE__';

/** And where the project stands with which the screens open. */
const START_PROJECT = '__START_PROJECT__';

/** And where is said whether a session came along, `none` where not: asking would be refused. */
const SESSION = '__SESSION__';

/** And which version runs. */
const VERSION = '__VERSION__';

/** And whether the console lets in by an identity provider: `some` or `none`. */
const SINGLE_SIGN_ON = '__SINGLE_SIGN_ON__';

/** Addresses that are never a screen: what nobody serves there is answered as not found. */
const NO_SCREEN =
  /^\/(api|docs|assets|single-sign-on|queues|healthz|readyz|metrics|openapi\.json)(\/|$)/;

export interface Screens {
  /** Where vite has put them. */
  folder: string;
  version: string;
  /** The project they open with; empty: the one of this year. */
  startProject: string;
  cookieName: string;
  /** Whether people may sign in by an identity provider too. */
  singleSignOn: boolean;
}

/**
 * The screens as vite built them: one page for every address a person may open, since the browser
 * draws what stands there. Hashed files are kept for good, the page itself never.
 */
export function serveScreens(app: Express, screens: Screens): void {
  const { folder, version, startProject, cookieName } = screens;
  const file = join(folder, 'index.html');
  if (!existsSync(file)) {
    // A console without screens, in tests for example, still shows what there is.
    app.get('/', (_request, response) => response.redirect('/docs/'));
    return;
  }
  const page = readFileSync(file, 'utf8')
    .replace(VERSION, version)
    .replace(START_PROJECT, startProject)
    .replace(SINGLE_SIGN_ON, screens.singleSignOn ? 'some' : 'none');
  const [first = '', ...rest] = page.split(NONCE);
  app.use('/assets', serveAssets(join(folder, 'assets')));
  app.get('/favicon.svg', (_request, response) => {
    response.sendFile(join(folder, 'favicon.svg'), { maxAge: '1d' });
  });
  app.use((request, response, next) => {
    const isScreen = request.method === 'GET' || request.method === 'HEAD';
    const isAsked = request.path === '/' || takesHtml(request.headers.accept);
    if (!isScreen || !isAsked || NO_SCREEN.test(request.path)) return next();
    const nonce = randomBytes(16).toString('base64');
    request.route = { path: 'screen' };
    response.setHeader('Content-Security-Policy', contentSecurity(nonce));
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const hasSession = request.headers.cookie?.includes(`${cookieName}=`) ?? false;
    response.end([first, ...rest].join(nonce).replace(SESSION, hasSession ? 'some' : 'none'));
  });
}

function takesHtml(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}

/**
 * Nothing from another site, and no script or style that the page did not bring along. A slip is
 * printed from a frame of this site.
 */
function contentSecurity(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
