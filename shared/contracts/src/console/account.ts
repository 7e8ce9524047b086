import { z } from 'zod';
import { Cursor, Id, Limit, page } from '../common/fields.ts';
import { Role } from '../common/roles.ts';

const Username = z.string().regex(/^[a-z][a-z0-9._-]{1,39}$/);

/** Long rather than odd: length is what guessing costs. argon2 takes the whole of it. */
const Password = z.string().min(12).max(200);

/** Sign-in takes any text: what is wrong with it is not said. */
const Credentials = z.strictObject({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
});
const ClientCredentials = z.strictObject({
  clientId: z.string().min(1).max(100),
  clientSecret: z.string().min(1).max(200),
});

export const SessionBody = Credentials.meta({
  id: 'SessionBody',
  example: { username: 'clerk', password: '…' },
});
export const TokenBody = z
  .union([Credentials, ClientCredentials])
  .meta({ id: 'TokenBody', example: { username: 'clerk', password: '…' } });

export const Session = z.object({
  account: z.object({ id: z.string(), username: z.string(), roles: z.array(Role) }),
  csrfToken: z.string(),
  expiresAt: z.string(),
});
export const Token = z.object({
  accessToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresInSeconds: z.int(),
});

export const AccountBody = z
  .strictObject({
    username: Username,
    roles: z.array(Role).min(1).max(6),
    password: Password.optional(),
    kind: z.enum(['person', 'client']).default('person'),
  })
  .refine((it) => it.kind === 'client' || it.password !== undefined, {
    message: 'a person needs a password',
    path: ['password'],
  })
  .meta({
    id: 'AccountBody',
    example: { username: 'clerk2', roles: ['clerk'], password: 'a long sentence' },
  });

export const Account = z
  .object({
    id: Id,
    username: z.string(),
    kind: z.enum(['person', 'client']),
    roles: z.array(Role),
    active: z.boolean(),
    lockedUntil: z.string().nullable(),
    version: z.int(),
    createdAt: z.string(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** The secret of a client is answered once, when it is made, and kept only as a hash. */
export const CreatedAccount = Account.extend({ clientSecret: z.string().nullable() });

export const AccountTerms = z
  .strictObject({ roles: z.array(Role).min(1).max(6), active: z.boolean() })
  .meta({ id: 'AccountTerms', example: { roles: ['clerk'], active: true } });

export const PasswordBody = z
  .strictObject({ currentPassword: z.string().min(1).max(200), newPassword: Password })
  .meta({ id: 'PasswordBody', example: { currentPassword: '…', newPassword: 'a long sentence' } });

/** A person is given a password; a client's secret is made anew and answered once. */
export const PasswordResetBody = z
  .strictObject({ newPassword: Password.optional() })
  .meta({ id: 'PasswordResetBody', example: { newPassword: 'a long sentence' } });

export const AccountQuery = z.strictObject({ cursor: Cursor.optional(), limit: Limit.optional() });
export const AccountPage = page(Account);
