import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Nothing from outside. `style-src` is what the documentation page needs. */
const contentSecurity = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'upgrade-insecure-requests': null,
};

/**
 * The security headers that go with every answer. They depend on no request, so Helmet is asked
 * once instead of sending each request through its fifteen steps.
 */
export function readSecurityHeaders(): readonly (readonly [name: string, value: string])[] {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  const secure = helmet({ contentSecurityPolicy: { directives: contentSecurity } });
  let done = false;
  secure({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    done = error === undefined;
  });
  if (!done) throw new Error('helmet did not answer at once');
  return [...headers];
}
