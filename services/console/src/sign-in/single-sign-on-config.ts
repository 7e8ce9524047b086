import { z } from 'zod';

/** The county's identity provider, as OpenID Connect names things. */
export interface SingleSignOn {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Which of a person's claims names their account here. */
  accountClaim: string;
  /** Where the provider sends the browser back to, as it was told to the provider. */
  redirectUri: string;
}

/** Where a browser begins to sign in by the provider. */
export const SIGN_ON_PATH = '/single-sign-on';

/** And where the provider sends it back to. */
export const CALLBACK_PATH = `${SIGN_ON_PATH}/callback`;

const Url = z.url({ protocol: /^https?$/ });

const Settings = z.object({
  OIDC_ISSUER: Url,
  OIDC_CLIENT_ID: z.string(),
  OIDC_CLIENT_SECRET: z.string(),
  OIDC_ACCOUNT_CLAIM: z.string().default('preferred_username'),
  OIDC_REDIRECT_URI: Url.refine((url) => new URL(url).pathname === CALLBACK_PATH, {
    error: `has to end with ${CALLBACK_PATH}`,
  }),
});

/**
 * In: the environment; an empty value counts as none. Out: the provider, undefined where nothing is
 * set, and what is wrong: a configuration set in part would be a button that leads nowhere.
 */
export function readSingleSignOn(
  env: NodeJS.ProcessEnv,
  production: boolean,
): { singleSignOn: SingleSignOn | undefined; wrong: string[] } {
  const names = Object.keys(Settings.shape);
  const given = Object.fromEntries(names.map((name) => [name, env[name] || undefined]));
  const isSet = Object.values(given).some((value) => value !== undefined);
  if (!isSet) return { singleSignOn: undefined, wrong: [] };
  const parsed = Settings.safeParse(given);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message} (single sign-on is set in part)`,
      );
  for (const name of production ? ['OIDC_ISSUER', 'OIDC_REDIRECT_URI'] : []) {
    if (given[name]?.startsWith('http:')) wrong.push(`${name}: has to be https in production`);
  }
  if (!parsed.success) return { singleSignOn: undefined, wrong };
  const it = parsed.data;
  const singleSignOn = {
    issuer: it.OIDC_ISSUER,
    clientId: it.OIDC_CLIENT_ID,
    clientSecret: it.OIDC_CLIENT_SECRET,
    accountClaim: it.OIDC_ACCOUNT_CLAIM,
    redirectUri: it.OIDC_REDIRECT_URI,
  };
  return { singleSignOn, wrong };
}
