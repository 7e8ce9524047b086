import type { Actor } from '@seal/contracts/common/roles';
import { bearerOf, type Identify } from '@seal/platform/http/guard';
import type { TokenVerifier } from '@seal/platform/http/tokens';
import type { Request } from 'express';
import { type AccountDocument, actorOf } from '../../accounts/exports.ts';
import { isOutlived, stillCounts } from '../../sign-in/exports.ts';

interface Given {
  tokens: TokenVerifier;
  recall(accountId: string): Promise<AccountDocument | undefined>;
  now(): Date;
}

/**
 * Who is calling: by bearer token, else by session. Either way the account is asked as it stands,
 * so that a role taken away, a deactivation or a changed password ends both at once.
 */
export function createIdentify({ tokens, recall, now }: Given): Identify {
  async function standing(accountId: string, givenAt: Date): Promise<Actor | undefined> {
    const account = await recall(accountId);
    return account && stillCounts(account, givenAt) ? actorOf(account) : undefined;
  }

  async function bySession({ session }: Request): Promise<Actor | undefined> {
    if (session?.accountId === undefined || session.signedInAt === undefined) return undefined;
    const signedInAt = new Date(session.signedInAt);
    return isOutlived(signedInAt, now()) ? undefined : standing(session.accountId, signedInAt);
  }

  return async (request) => {
    const bearer = bearerOf(request);
    if (bearer === undefined) return bySession(request);
    const verified = await tokens.verify(bearer);
    return verified && standing(verified.actor.id, verified.issuedAt);
  };
}
