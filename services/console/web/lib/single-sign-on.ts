/** The console's own address, outside of the API: a browser goes there, no script calls it. */
export const SIGN_ON = '/single-sign-on';

/** Whether this console lets in by an identity provider. */
export const isSingleSignOn =
  document.querySelector<HTMLMetaElement>('meta[name="single-sign-on"]')?.content === 'some';

/** Why the last attempt was refused, as the console put it into the address, or null. */
export const refusal = takeRefusal();

/** Back to the screen that is open, once signed in. */
export function signOnAddress(): string {
  const { pathname, search } = window.location;
  return `${SIGN_ON}?to=${encodeURIComponent(pathname + search)}`;
}

/** Out of the address, so that a reload or a shared link doesn't say it again. */
function takeRefusal(): string | null {
  const url = new URL(window.location.href);
  const refused = url.searchParams.get('refused');
  if (refused !== null) {
    url.searchParams.delete('refused');
    window.history.replaceState(window.history.state, '', url);
  }
  return refused;
}
