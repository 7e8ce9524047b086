import type { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import type { Actor } from '@seal/contracts/common/roles';
import { ok } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { bearerOf } from '@seal/platform/http/guard';
import type { TokenSigner } from '@seal/platform/http/tokens';
import type { Session } from 'express-session';
import { decodeJwt } from 'jose';
import type { Deps } from '../application/deps.ts';
import { changePassword } from '../application/change-password.ts';
import { letIn } from '../application/let-in.ts';
import { sessionEnd, TOKEN_SECONDS } from '../domain/standing.ts';
import { beginSession, endSession } from './begin-session.ts';
import type { SessionCookie } from './open-session.ts';
import { refuseEntry } from './refuse-entry.ts';
import { actorOf, viewAccount } from '../../accounts/exports.ts';

type SessionRows = Pick<
  typeof consoleEndpoints,
  'signIn' | 'readSession' | 'signOut' | 'issueToken' | 'changePassword'
>;

interface Given {
  deps: Deps;
  signer: TokenSigner;
  cookie: SessionCookie;
  now(): Date;
  /** An account was changed here: what is remembered of it is old. */
  forget(accountId: string): void;
}

export function sessionHandlers({
  deps,
  signer,
  cookie,
  now,
  forget,
}: Given): Handlers<SessionRows> {
  return {
    async signIn({ body, repeat, request, response }) {
      const { username, password } = body;
      const credentials = { username, secret: password, kind: 'person' as const };
      const entered = await letIn(deps, credentials, repeat, now());
      if (!entered.ok) return refuseEntry(entered.refusal, response, now());
      const actor = actorOf(entered.value);
      const session = await beginSession(request, actor.id, now());
      return ok({ body: viewSession(actor, session, now()) });
    },

    async readSession({ actor, request }) {
      const bearer = bearerOf(request);
      if (bearer === undefined) return ok({ body: viewSession(actor, request.session!, now()) });
      return ok({ body: viewBearer(actor, bearer) });
    },

    async signOut({ request, response }) {
      if (request.session) await endSession(request);
      response.clearCookie(cookie.name, cookie.attributes);
      return ok({ body: undefined });
    },

    async issueToken({ body, repeat, response }) {
      const credentials =
        'clientId' in body
          ? { username: body.clientId, secret: body.clientSecret, kind: 'client' as const }
          : { username: body.username, secret: body.password, kind: 'person' as const };
      const entered = await letIn(deps, credentials, repeat, now());
      if (!entered.ok) return refuseEntry(entered.refusal, response, now());
      const accessToken = await signer.sign(actorOf(entered.value), TOKEN_SECONDS, now());
      return ok({
        body: { accessToken, tokenType: 'Bearer', expiresInSeconds: TOKEN_SECONDS },
      });
    },

    async changePassword({ body, actor, repeat, request, response }) {
      const passwords = { current: body.currentPassword, next: body.newPassword };
      const changed = await changePassword(deps, passwords, actor, repeat, now());
      forget(actor.id);
      if (!changed.ok) return refuseEntry(changed.refusal, response, now());
      // Other sessions end; this one, whose password was just proved, goes on under a new id. The
      // page that is open keeps its CSRF token, since this answer could not tell it a new one.
      const { session } = request;
      if (session) await beginSession(request, actor.id, now(), session.csrfToken);
      return ok({ body: viewAccount(changed.value), version: changed.value.version });
    },
  };
}

function viewSession(actor: Actor, session: Session, now: Date) {
  return {
    account: viewActor(actor),
    csrfToken: session.csrfToken!,
    expiresAt: sessionEnd(new Date(session.signedInAt!), now).toISOString(),
  };
}

/** A bearer has no session, so nothing that could be forged, and the end of the token. */
function viewBearer(actor: Actor, bearer: string) {
  const expiresAt = new Date(decodeJwt(bearer).exp! * 1_000).toISOString();
  return { account: viewActor(actor), csrfToken: '', expiresAt };
}

function viewActor({ id, name, roles }: Actor) {
  return { id, username: name, roles };
}
