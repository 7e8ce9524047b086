import { bearerOf } from '@seal/platform/http/guard';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Sessions } from '../application/deps.ts';
import { SESSION_IDLE_MINUTES, sessionEnd } from '../domain/standing.ts';

export interface SessionCookie {
  name: string;
  attributes: { httpOnly: true; sameSite: 'lax'; secure: boolean; path: '/' };
}

/** In production the name binds the cookie to this host and to TLS (RFC 6265bis, `__Host-`). */
export function sessionCookie(production: boolean): SessionCookie {
  return {
    name: production ? '__Host-seal' : 'seal',
    attributes: { httpOnly: true, sameSite: 'lax', secure: production, path: '/' },
  };
}

/** An end moves by less than this unwritten. Smaller: a write a call. Larger: less idle time. */
const PROLONG_STEP_MS = 60_000;

interface Given {
  sessions: Sessions;
  secret: string;
  cookie: SessionCookie;
  now(): Date;
}

/** Looks up the session of a browser. A call with a bearer token has none, and pays for none. */
export function openSession({ sessions, secret, cookie, now }: Given): RequestHandler {
  const open = session({
    name: cookie.name,
    secret,
    store: keepIn(sessions, now),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    // TLS ends before the console: what ended it says so in X-Forwarded-Proto.
    proxy: cookie.attributes.secure,
    cookie: { ...cookie.attributes, maxAge: SESSION_IDLE_MINUTES * 60_000 },
  });
  return (request, response, next) => {
    if (bearerOf(request) === undefined) open(request, response, next);
    else next();
  };
}

/** express-session's store on ours. */
function keepIn(sessions: Sessions, now: () => Date): session.Store {
  const endOf = (content: session.SessionData) => {
    const at = now();
    return sessionEnd(content.signedInAt === undefined ? at : new Date(content.signedInAt), at);
  };
  const methods: session.StoreMethods = {
    get(id, done) {
      sessions.read(id, now()).then((found) => {
        if (!found) return done(null, null);
        const content = JSON.parse(found.content) as session.SessionData;
        done(null, { ...content, endsAt: found.endsAt.toISOString() });
      }, done);
    },
    set(id, content, done) {
      sessions.write(id, JSON.stringify(content), endOf(content)).then(() => done(), done);
    },
    touch(id, content, done) {
      const endsAt = endOf(content);
      const moved = endsAt.getTime() - Date.parse(content.endsAt ?? '');
      if (moved < PROLONG_STEP_MS) return done();
      sessions.prolong(id, endsAt).then(() => done(), done);
    },
    destroy(id, done) {
      sessions.remove(id).then(() => done(), done);
    },
  };
  return Object.assign(new session.Store(), methods);
}
