import { z } from 'zod';
import { Account, CreatedAccount, PasswordResetBody } from './account.ts';
import { post } from '../http/endpoint.ts';

const service = 'console' as const;

/** What an administrator does for somebody who can't get in any more. */
export const accountHelpEndpoints = {
  resetPassword: post({
    service,
    path: '/accounts/:account/password-reset',
    access: ['administrator'],
    summary: 'Another password for a person, or another secret for a client; sessions end',
    body: PasswordResetBody,
    answer: { status: 200, schema: CreatedAccount },
    refusals: ['own-account', 'version-mismatch', 'idempotency-key-reused'],
    ifMatch: 'honoured',
  }),
  unlockAccount: post({
    service,
    path: '/accounts/:account/unlocking',
    access: ['administrator'],
    summary: 'End the lock that too many wrong tries have brought',
    body: z.strictObject({}).meta({ id: 'UnlockingBody', example: {} }),
    answer: { status: 200, schema: Account },
  }),
};
