/** What is used of two libraries that carry no types of their own. */

declare module 'express-session' {
  import type { EventEmitter } from 'node:events';
  import type { Request, RequestHandler } from 'express';

  namespace session {
    interface Cookie {
      originalMaxAge: number | null;
      expires?: Date | string | null;
    }
    interface SessionData {
      cookie: Cookie;
      accountId?: string;
      /** ISO 8601: session content is kept as JSON. */
      signedInAt?: string;
      /** When it ends, as the store had it. */
      endsAt?: string;
      csrfToken?: string | null | undefined;
    }
    interface Session extends SessionData {
      regenerate(done: (error?: unknown) => void): this;
      save(done: (error?: unknown) => void): this;
      destroy(done: (error?: unknown) => void): this;
    }
    interface StoreMethods {
      get(id: string, done: (error: unknown, content?: SessionData | null) => void): void;
      set(id: string, content: SessionData, done: (error?: unknown) => void): void;
      touch(id: string, content: SessionData, done: (error?: unknown) => void): void;
      destroy(id: string, done: (error?: unknown) => void): void;
    }
    interface Store extends EventEmitter, StoreMethods {}
    const Store: new () => EventEmitter;
    interface Options {
      name: string;
      secret: string;
      store: Store;
      resave: boolean;
      saveUninitialized: boolean;
      rolling: boolean;
      proxy: boolean;
      cookie: {
        httpOnly: boolean;
        sameSite: 'lax';
        secure: boolean;
        maxAge: number;
        path: string;
      };
    }
  }
  function session(options: session.Options): RequestHandler;
  export = session;
}

declare module 'swagger-ui-express' {
  import type { RequestHandler } from 'express';

  export const serve: RequestHandler[];
  export function setup(
    document: undefined,
    options: {
      customSiteTitle: string;
      swaggerUrl: string;
      swaggerOptions: Record<string, unknown>;
    },
  ): RequestHandler;
}

declare namespace Express {
  interface Request {
    /** Absent on calls with a bearer token, for which no session is looked up. */
    session?: import('express-session').Session;
  }
}
