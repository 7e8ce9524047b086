import { answerProblem } from '@seal/platform/http/answer-problem';
import type { Log } from '@seal/platform/runtime/log';
import type { Express, Request, Response } from 'express';
import type { Deps } from '../application/deps.ts';
import { letInByName, type NotLetInByName } from '../application/let-in-by-name.ts';
import { CALLBACK_PATH, SIGN_ON_PATH, type SingleSignOn } from '../single-sign-on-config.ts';
import { beginSession } from './begin-session.ts';
import { createIdentityProvider, type NotProved } from './identity-provider.ts';
import { createSignOnCookie } from './sign-on-cookie.ts';

/** The screens have words for each: `singleSignOn.refused` of the texts. */
type Refusal = NotProved | NotLetInByName['code'] | 'attempt-expired';

interface Given {
  settings: SingleSignOn;
  deps: Pick<Deps, 'accounts' | 'tries'>;
  /** Encrypts what an attempt has to remember. */
  secret: string;
  production: boolean;
  log: Log;
  now(): Date;
}

/**
 * Signing in by the county's identity provider (OpenID Connect, code flow with PKCE). It ends in
 * the same session as a password; a refusal leads back to the sign-in page, which says why.
 */
export function serveSingleSignOn(app: Express, given: Given): void {
  const { deps, log, now } = given;
  const provider = createIdentityProvider(given.settings);
  const cookie = createSignOnCookie(given.secret, given.production, now);

  function refuse(response: Response, reason: Refusal, to: string, detail?: string): void {
    // No word of who it was: the log holds no personal data.
    log.warn({ reason, detail }, 'single sign-on refused');
    const url = new URL(to, HERE);
    url.searchParams.set('refused', reason);
    response.redirect(303, url.pathname + url.search);
  }

  app.use(SIGN_ON_PATH, (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.get(SIGN_ON_PATH, async (request, response) => {
    const to = onThisSite(request.query['to']);
    const begun = await provider.begin();
    if ('detail' in begun) return refuse(response, 'provider-unreachable', to, begun.detail);
    await cookie.keep(response, { ...begun.attempt, to });
    response.redirect(303, begun.url);
  });
  app.get(CALLBACK_PATH, async (request, response) => {
    const attempt = await cookie.take(request, response);
    if (!attempt) return refuse(response, 'attempt-expired', '/');
    const proof = await provider.finish(attempt, queryOf(request));
    if ('refused' in proof) return refuse(response, proof.refused, attempt.to, proof.detail);
    const { username } = proof;
    if (username === undefined) return refuse(response, 'no-account', attempt.to, 'no such claim');
    const entered = await letInByName(deps, username, now());
    if (!entered.ok) return refuse(response, entered.refusal.code, attempt.to);
    await beginSession(request, entered.value._id, now());
    response.redirect(303, attempt.to);
  });
  app.all([SIGN_ON_PATH, CALLBACK_PATH], (_request, response) => {
    response.setHeader('Allow', 'GET');
    answerProblem(response, { code: 'method-not-allowed' });
  });
}

/** Stands in for this site, wherever it is: only paths are kept of it. */
const HERE = 'http://here.invalid';

/** A path of this site, whatever was asked for: nobody is sent elsewhere after signing in. */
function onThisSite(wanted: unknown): string {
  if (typeof wanted !== 'string' || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search } = new URL(wanted, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search : '/';
}

function queryOf({ originalUrl }: Request): string {
  const at = originalUrl.indexOf('?');
  return at < 0 ? '' : originalUrl.slice(at);
}
