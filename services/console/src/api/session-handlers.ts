import type { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import type { Actor } from '@seal/contracts/common/roles';
import { ok } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { bearerOf } from '@seal/platform/http/guard';
import type { TokenSigner } from '@seal/platform/http/tokens';
import type { Session } from 'express-session';
import { decodeJwt } from 'jose';
import type { Deps } from '../application/deps.ts';
import { letIn } from '../application/let-in.ts';
import { sessionEnd, TOKEN_SECONDS } from '../domain/standing.ts';
import { actorOf } from './actor-of.ts';
import { beginSession, endSession } from './begin-session.ts';
import type { SessionCookie } from './open-session.ts';
import { refuseEntry } from './refuse-entry.ts';

type SessionRows = Pick<
  typeof consoleEndpoints,
  'signIn' | 'readSession' | 'signOut' | 'issueToken'
>;

interface Given {
  deps: Deps;
  signer: TokenSigner;
  cookie: SessionCookie;
  now(): Date;
}

export function sessionHandlers({ deps, signer, cookie, now }: Given): Handlers<SessionRows> {
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
