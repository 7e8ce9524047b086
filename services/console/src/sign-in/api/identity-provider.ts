import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { SingleSignOn } from '../single-sign-on-config.ts';

/** A person waits for it. Longer: a dead provider looks like a dead console. */
const ANSWER_SECONDS = 5;

/** What has to be remembered until the browser comes back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** Why nobody was proved. */
export type NotProved = 'provider-unreachable' | 'cancelled' | 'not-proved';

/** `detail` is for the log: a word of the library's, nothing of the person's. */
export type Proof = { username: string | undefined } | { refused: NotProved; detail: string };

/**
 * The provider, asked for its addresses when somebody first signs in: a console starts without it.
 * What could not be had is asked for anew at the next try.
 */
export function createIdentityProvider(settings: SingleSignOn) {
  let found: Promise<Configuration> | undefined;

  function find(): Promise<Configuration> {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  }

  return {
    /** Where to send the browser, or the word for the log why there is nowhere. */
    async begin(): Promise<{ url: string; attempt: Attempt } | { detail: string }> {
      const attempt = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      try {
        const { href } = buildAuthorizationUrl(await find(), {
          redirect_uri: settings.redirectUri,
          scope: 'openid profile',
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
          code_challenge_method: 'S256',
        });
        return { url: href, attempt };
      } catch (error) {
        return { detail: wordOf(error) };
      }
    },

    /** `query` as the provider sent the browser back with it. */
    async finish({ state, nonce, verifier }: Attempt, query: string): Promise<Proof> {
      const url = new URL(settings.redirectUri);
      url.search = query;
      try {
        const provider = await find();
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const tokens = await authorizationCodeGrant(provider, url, {
          ...checks,
          idTokenExpected: true,
        });
        const { sub, [settings.accountClaim]: inToken } = tokens.claims()!;
        if (typeof inToken === 'string') return { username: inToken };
        // Many providers keep what describes a person out of the token.
        const user = await fetchUserInfo(provider, tokens.access_token, sub);
        const claim = user[settings.accountClaim];
        return { username: typeof claim === 'string' ? claim : undefined };
      } catch (error) {
        return { refused: reasonOf(error), detail: wordOf(error) };
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: SingleSignOn): Promise<Configuration> {
  // OpenID Connect Discovery: a provider that says nothing takes the secret as Basic.
  const authenticate: ClientAuth = (provider, ...rest) => {
    const { token_endpoint_auth_methods_supported: ways = ['client_secret_basic'] } = provider;
    const way = ways.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
    way(clientSecret)(provider, ...rest);
  };
  // Settings refuse http in production.
  const insecure = issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {};
  const options = { timeout: ANSWER_SECONDS, ...insecure };
  return discovery(new URL(issuer), clientId, {}, authenticate, options);
}

function reasonOf(error: unknown): NotProved {
  if (error instanceof AuthorizationResponseError) {
    return error.error === 'access_denied' ? 'cancelled' : 'not-proved';
  }
  const isTimeout = error instanceof ClientError && error.code === 'OAUTH_TIMEOUT';
  const isNoAnswer = error instanceof TypeError && error.message === 'fetch failed';
  return isTimeout || isNoAnswer || (causeOf(error).status ?? 0) >= 500
    ? 'provider-unreachable'
    : 'not-proved';
}

/** An error's code alone: messages may quote what the provider said of a person. */
function wordOf(error: unknown): string {
  const { code, name } = error as { code?: string; name?: string };
  return causeOf(error).code ?? code ?? name ?? 'unknown';
}

function causeOf(error: unknown): { code?: string; status?: number } {
  return (error as { cause?: { code?: string; status?: number } }).cause ?? {};
}
