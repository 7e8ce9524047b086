import { z } from 'zod';
import {
  Account,
  AccountBody,
  AccountPage,
  AccountQuery,
  AccountTerms,
  CreatedAccount,
  PasswordBody,
  Session,
  SessionBody,
  Token,
  TokenBody,
} from './account.ts';
import { everyone, get, post, put, remove } from '../http/endpoint.ts';

const service = 'console' as const;

export const consoleEndpoints = {
  signIn: post({
    service,
    path: '/sessions',
    access: 'public',
    summary: 'Sign in with a name and a password; answers a session cookie',
    body: SessionBody,
    answer: { status: 201, schema: Session },
    refusals: ['wrong-credentials', 'account-locked'],
  }),
  readSession: get({
    service,
    path: '/sessions/current',
    access: everyone,
    summary: 'Who is signed in',
    answer: { status: 200, schema: Session },
  }),
  signOut: remove({
    service,
    path: '/sessions/current',
    access: everyone,
    summary: 'Sign out; the session ends at once',
    answer: { status: 204, schema: z.undefined() },
  }),
  issueToken: post({
    service,
    path: '/tokens',
    access: 'public',
    summary: 'A short-lived bearer token, for a person or a client',
    body: TokenBody,
    answer: { status: 201, schema: Token },
    refusals: ['wrong-credentials', 'account-locked'],
  }),
  listAccounts: get({
    service,
    path: '/accounts',
    access: ['administrator', 'auditor'],
    summary: 'The accounts',
    query: AccountQuery,
    answer: { status: 200, schema: AccountPage },
  }),
  createAccount: post({
    service,
    path: '/accounts',
    access: ['administrator'],
    summary: 'A new account for a person, or for a client with a secret that is answered once',
    body: AccountBody,
    answer: { status: 201, schema: CreatedAccount },
    refusals: ['username-taken'],
  }),
  changeAccount: put({
    service,
    path: '/accounts/:account',
    access: ['administrator'],
    summary: 'Roles, and whether it may sign in; open sessions end',
    body: AccountTerms,
    answer: { status: 200, schema: Account },
    refusals: ['own-account', 'version-mismatch', 'precondition-required'],
  }),
  changePassword: post({
    service,
    path: '/accounts/current/password',
    access: everyone,
    summary: 'Change one’s own password; other sessions end',
    body: PasswordBody,
    answer: { status: 200, schema: Account },
    refusals: ['wrong-credentials', 'account-locked'],
  }),
};
