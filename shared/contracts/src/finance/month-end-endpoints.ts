import { z } from 'zod';
import { BudgetCourse } from './budget-course.ts';
import { BudgetForecast, ForecastQuery } from './budget-forecast.ts';
import { get, post } from '../http/endpoint.ts';
import { EnterpriseBooks, EnterpriseBooksQuery } from './enterprise-books.ts';
import { Cursor, Limit } from '../common/fields.ts';
import {
  Invoice,
  InvoiceBody,
  InvoiceLinePage,
  InvoiceLineQuery,
  InvoicePage,
  InvoiceQuery,
} from './invoice.ts';
import { monthActRoles } from './month-acts.ts';
import {
  AnswerBody,
  AssignmentBody,
  DifferenceWork,
  Reconciliation,
  ReconciliationBody,
  ReconciliationPage,
  ReconciliationQuery,
  ReconciliationReading,
  ResolutionBody,
} from './reconciliation.ts';
import { bookReaders, type Role } from '../common/roles.ts';
import {
  Payment,
  PaymentBody,
  PaymentPage,
  PaymentQuery,
  ReopeningBody,
  Settlement,
  SettlementApprovalBody,
  SettlementBody,
} from './settlement.ts';

const service = 'finance' as const;
/** The money's own people; the engraver sees what it has billed and what became of it. */
const access: readonly Role[] = [...bookReaders, 'engraver'];
const month = '/projects/:project/reconciliations/:month';
const difference = `${month}/differences/:difference`;
const changed = ['version-mismatch', 'idempotency-key-reused'] as const;

export const invoiceEndpoints = {
  recordInvoice: post({
    service,
    path: '/projects/:project/invoices',
    access: monthActRoles.bill,
    summary: 'An invoice as the engraver wrote it, as JSON or as the XLSX file',
    body: InvoiceBody,
    takes: 'json-or-multipart',
    // 100,000 lines with names of usual length.
    bodyLimit: '24mb',
    answer: { status: 201, schema: Invoice },
    refusals: ['invoice-number-used', 'month-locked', 'file-refused', 'idempotency-key-reused'],
  }),
  listInvoices: get({
    service,
    path: '/projects/:project/invoices',
    access,
    summary: 'The invoices, newest first, without their lines',
    query: InvoiceQuery,
    answer: { status: 200, schema: InvoicePage },
  }),
  readInvoice: get({
    service,
    path: '/projects/:project/invoices/:invoice',
    access,
    summary: 'One invoice with its lines',
    answer: { status: 200, schema: Invoice },
  }),
  listInvoiceLines: get({
    service,
    path: '/projects/:project/invoices/:invoice/lines',
    access,
    summary: 'The lines of an invoice, in their order',
    query: InvoiceLineQuery,
    answer: { status: 200, schema: InvoiceLinePage },
  }),
};

export const reconciliationEndpoints = {
  reconcile: post({
    service,
    path: '/projects/:project/reconciliations',
    access: monthActRoles.reconcile,
    summary: 'Compare the books of a month; 200 where they are unchanged since the last run',
    body: ReconciliationBody,
    answer: { status: 201, schema: Reconciliation },
    refusals: ['month-locked', 'unavailable', ...changed],
  }),
  listReconciliations: get({
    service,
    path: '/projects/:project/reconciliations',
    access,
    summary: 'The months of the year so far and those with books: how far each is',
    query: z.strictObject({ cursor: Cursor.optional(), limit: Limit.optional() }),
    answer: { status: 200, schema: ReconciliationPage },
  }),
  readReconciliation: get({
    service,
    path: month,
    access,
    summary: 'The newest run of a month, or an earlier one',
    query: ReconciliationQuery,
    answer: { status: 200, schema: ReconciliationReading },
  }),
  readEnterpriseBooks: get({
    service,
    path: '/projects/:project/enterprise-books',
    access: bookReaders,
    summary: 'What the four books say of one enterprise, side by side',
    query: EnterpriseBooksQuery,
    answer: { status: 200, schema: EnterpriseBooks },
    refusals: ['unavailable'],
  }),
  assignDifference: post({
    service,
    path: `${difference}/assignment`,
    access: ['finance', 'approver'],
    summary: 'Who is to work it',
    body: AssignmentBody,
    answer: { status: 200, schema: DifferenceWork },
    refusals: ['difference-resolved', ...changed],
  }),
  answerDifference: post({
    service,
    path: `${difference}/answer`,
    access: ['engraver'],
    summary: 'What the engraver says to it',
    body: AnswerBody,
    answer: { status: 200, schema: DifferenceWork },
    refusals: ['difference-resolved', ...changed],
  }),
  resolveDifference: post({
    service,
    path: `${difference}/resolution`,
    access: ['finance', 'approver'],
    summary: 'How it ended, with the reason',
    body: ResolutionBody,
    answer: { status: 200, schema: DifferenceWork },
    refusals: ['difference-resolved', ...changed],
  }),
};

const beforeSettling = [
  'month-locked',
  'month-not-reconciled',
  'reconciliation-outdated',
  'settlement-not-prepared',
  'four-eyes',
  'settled-beyond-accrued',
  'paid-beyond-settled',
  'unavailable',
  ...changed,
] as const;

export const settlementEndpoints = {
  settle: post({
    service,
    path: `${month}/settlement`,
    access: [...monthActRoles.settle, ...monthActRoles.approve],
    summary: 'The officer prepares exactly what agrees; another person, the approver, approves it',
    body: SettlementBody,
    answer: { status: 200, schema: Settlement },
    refusals: beforeSettling,
    ifMatch: 'honoured',
  }),
  approveSettlement: post({
    service,
    path: `${month}/settlement/approval`,
    access: monthActRoles.approve,
    summary: 'Approve what is prepared; the month is locked',
    body: SettlementApprovalBody,
    answer: { status: 200, schema: Settlement },
    refusals: beforeSettling,
    ifMatch: 'honoured',
  }),
  reopenMonth: post({
    service,
    path: `${month}/reopening`,
    access: monthActRoles.reopen,
    summary: 'Open a settled month again, with a reason, while nothing is paid',
    body: ReopeningBody,
    answer: { status: 200, schema: Reconciliation },
    refusals: ['month-not-settled', 'month-paid', ...changed],
    ifMatch: 'honoured',
  }),
  pay: post({
    service,
    path: '/projects/:project/payments',
    access: monthActRoles.pay,
    summary: 'The treasury has paid, in full or in part; negative for money that came back',
    body: PaymentBody,
    answer: { status: 201, schema: Payment },
    refusals: [
      'month-not-settled',
      'payment-exceeds-settled',
      'returned-more-than-paid',
      'voucher-number-used',
      'idempotency-key-reused',
    ],
  }),
  listPayments: get({
    service,
    path: '/projects/:project/payments',
    access,
    summary: 'The payments in order of their recording',
    query: PaymentQuery,
    answer: { status: 200, schema: PaymentPage },
  }),
};

/** How the year's money will go, and how it went. */
export const forecastEndpoints = {
  forecastBudget: get({
    service,
    path: '/projects/:project/budget-forecast',
    access: [...bookReaders, 'clerk'],
    summary: 'When the money runs out, and how the year’s execution rate may end',
    query: ForecastQuery,
    answer: { status: 200, schema: BudgetForecast },
  }),
  readBudgetCourse: get({
    service,
    path: '/projects/:project/budget-course',
    access: [...bookReaders, 'clerk'],
    summary: 'Bound, accrued, invoiced and paid so far, by the day, for a chart',
    query: ForecastQuery,
    answer: { status: 200, schema: BudgetCourse },
  }),
};
