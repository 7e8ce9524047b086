import { get, post } from '../http/endpoint.ts';
import { AppropriationBody, Budget, LedgerEntry, LedgerPage, LedgerQuery } from './budget.ts';

const service = 'finance' as const;

/** The year's money. */
export const budgetEndpoints = {
  readBudget: get({
    service,
    path: '/projects/:project/budget',
    access: ['finance', 'approver', 'administrator', 'auditor', 'clerk'],
    summary: 'What is committed, accrued, paid and available, beside the plan',
    answer: { status: 200, schema: Budget },
  }),
  appropriate: post({
    service,
    path: '/projects/:project/appropriations',
    access: ['finance', 'administrator'],
    summary: 'Money comes in, or is withdrawn (negative); held orders are released',
    body: AppropriationBody,
    answer: { status: 201, schema: LedgerEntry },
    refusals: ['document-number-used', 'budget-below-commitments', 'idempotency-key-reused'],
  }),
  listLedgerEntries: get({
    service,
    path: '/projects/:project/ledger-entries',
    access: ['finance', 'approver', 'administrator', 'auditor'],
    summary: 'The append-only ledger, in order',
    query: LedgerQuery,
    answer: { status: 200, schema: LedgerPage },
  }),
};
