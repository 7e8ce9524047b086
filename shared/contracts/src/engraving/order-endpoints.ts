import type { z } from 'zod';
import { type Endpoint, everyone, get, post } from '../http/endpoint.ts';
import type { ErrorCode } from '../http/error-catalogue.ts';
import { ImportAccepted, ImportRowPage, ImportRowQuery, LedgerImport } from '../common/import.ts';
import {
  AcceptanceBody,
  CollectionBody,
  CompletionBody,
  CompletionFigures,
  Derivation,
  EmptyBody,
  Order,
  OrderCounts,
  OrderPage,
  OrderQuery,
  PauseBody,
} from './order.ts';
import { ReasonBody } from '../registration/registration.ts';
import { ImportBody } from '../common/import-body.ts';

const service = 'engraving' as const;
const base = '/projects/:project/orders';
const imports = '/projects/:project/ledger-imports';

/** A row for an act on one order: all of them answer the order. */
function act<B extends z.ZodType>(
  name: string,
  access: Endpoint['access'],
  summary: string,
  body: B,
  refusals: readonly ErrorCode[],
) {
  return post({
    service,
    path: `${base}/:order/${name}`,
    access,
    summary,
    body,
    answer: { status: 200, schema: Order },
    refusals: [...refusals, 'order-cancelled', 'version-mismatch', 'idempotency-key-reused'],
    ifMatch: 'honoured',
  });
}

export const engravingEndpoints = {
  listOrders: get({
    service,
    path: base,
    access: everyone,
    summary: 'Orders by due time; by state, lateness and text',
    query: OrderQuery,
    answer: { status: 200, schema: OrderPage },
  }),
  countOrders: get({
    service,
    path: '/projects/:project/order-counts',
    access: everyone,
    summary: 'How many orders stand in each state, are late, or are soon due',
    answer: { status: 200, schema: OrderCounts },
  }),
  readCompletionFigures: get({
    service,
    path: '/projects/:project/completion-figures',
    access: everyone,
    summary: 'How many orders were completed today and this month, and on time',
    answer: { status: 200, schema: CompletionFigures },
  }),
  readOrder: get({
    service,
    path: `${base}/:order`,
    access: everyone,
    summary: 'One order with its history',
    answer: { status: 200, schema: Order },
  }),
  readDerivation: get({
    service,
    path: `${base}/:order/derivation`,
    access: everyone,
    summary: 'How the due time came about, line by line',
    answer: { status: 200, schema: Derivation },
  }),
  claimOrder: act('claim', ['engraver'], 'The engraver takes the order on', EmptyBody, [
    'order-not-queued',
    'order-paused',
  ]),
  completeOrder: act(
    'completion',
    ['engraver'],
    'All seals of the set are engraved, each with its code; the clock stops',
    CompletionBody,
    [
      'order-not-engraving',
      'order-paused',
      'seal-missing',
      'seal-repeated',
      'seal-not-of-set',
      'seal-code-malformed',
      'seal-code-used',
      'material-not-conforming',
    ],
  ),
  acceptOrder: act(
    'acceptance',
    ['clerk'],
    'The bureau checks the seals: passed, or back for rework',
    AcceptanceBody,
    ['order-not-completed', 'seal-missing', 'seal-repeated', 'seal-not-of-set', 'note-required'],
  ),
  collectOrder: act(
    'collection',
    ['clerk', 'engraver'],
    'The enterprise takes its seals',
    CollectionBody,
    ['order-not-accepted'],
  ),
  cancelOrder: act(
    'cancellation',
    ['clerk', 'administrator'],
    'The order is called off before it is engraved',
    ReasonBody,
    ['order-being-engraved'],
  ),
  pauseOrder: act(
    'pause',
    ['clerk', 'engraver'],
    'The clock stands still for a reason of the project',
    PauseBody,
    [
      'order-not-queued',
      'order-paused',
      'order-overdue',
      'pause-reason-unknown',
      'pause-cap-reached',
    ],
  ),
  resumeOrder: act('resumption', ['clerk', 'engraver'], 'The clock goes on', EmptyBody, [
    'order-not-paused',
  ]),
};

/** Taking in the engraver's ledger. */
export const ledgerEndpoints = {
  importLedger: post({
    service,
    path: imports,
    access: ['clerk', 'engraver', 'administrator'],
    summary: "Take in the engraver's ledger: as evidence, or to complete the orders it proves",
    body: ImportBody,
    takes: 'multipart',
    answer: { status: 202, schema: ImportAccepted },
    refusals: ['idempotency-key-reused', 'body-too-large'],
  }),
  readLedgerImport: get({
    service,
    path: `${imports}/:import`,
    access: everyone,
    summary: 'How far an import is and what it found',
    answer: { status: 200, schema: LedgerImport },
  }),
  listLedgerImportRows: get({
    service,
    path: `${imports}/:import/rows`,
    access: everyone,
    summary: 'What became of each row',
    query: ImportRowQuery,
    answer: { status: 200, schema: ImportRowPage },
  }),
};
