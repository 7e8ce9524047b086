import { AppropriationBody, Budget, LedgerEntry, LedgerPage, LedgerQuery } from '../budget.ts';
import { everyone, get, post, put } from '../endpoint.ts';
import { Cursor, Limit, page } from '../fields.ts';
import { Project, ProjectBody } from '../project.ts';
import { z } from 'zod';

const service = 'finance' as const;

/** Projects and their terms. */
export const projectEndpoints = {
  listProjects: get({
    service,
    path: '/projects',
    access: everyone,
    summary: 'The projects',
    query: z.strictObject({ cursor: Cursor.optional(), limit: Limit.optional() }),
    answer: { status: 200, schema: page(Project) },
  }),
  readProject: get({
    service,
    path: '/projects/:project',
    access: everyone,
    summary: 'One project with all its terms',
    answer: { status: 200, schema: Project },
  }),
  changeProject: put({
    service,
    path: '/projects/:project',
    access: ['administrator'],
    summary: 'Change the terms for what comes after, never for what is recorded',
    body: ProjectBody,
    answer: { status: 200, schema: Project },
    refusals: ['precondition-required', 'version-mismatch', 'opening-fixed', 'year-fixed'],
  }),
};

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
