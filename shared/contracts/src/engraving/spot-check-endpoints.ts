import { SpotCheckBookLine } from '../common/books.ts';
import { bookReaders, type Role } from '../common/roles.ts';
import { get, post } from '../http/endpoint.ts';
import {
  SpotCheck,
  SpotCheckBody,
  SpotCheckPage,
  SpotCheckQuery,
  SpotCheckResultsBody,
} from './spot-check.ts';

const service = 'engraving' as const;
const spotChecks = '/projects/:project/spot-checks';
/** The engraver does not know what is drawn. */
const bureau: readonly Role[] = ['clerk', ...bookReaders];

/** Samples of completed orders, and what was found of them. */
export const spotCheckEndpoints = {
  drawSpotCheck: post({
    service,
    path: spotChecks,
    access: ['clerk', 'administrator', 'auditor'],
    summary: 'Draw a seeded random sample of completed orders (抽查)',
    body: SpotCheckBody,
    answer: { status: 201, schema: SpotCheck },
    refusals: ['nothing-to-check'],
  }),
  listSpotChecks: get({
    service,
    path: spotChecks,
    access: bureau,
    summary: 'Spot checks, newest first',
    query: SpotCheckQuery,
    answer: { status: 200, schema: SpotCheckPage },
  }),
  readSpotCheck: get({
    service,
    path: `${spotChecks}/:check`,
    access: bureau,
    summary: 'One spot check with its worksheet and error bounds',
    answer: { status: 200, schema: SpotCheck },
  }),
  recordSpotCheckResults: post({
    service,
    path: `${spotChecks}/:check/results`,
    access: ['clerk', 'administrator', 'auditor'],
    summary: 'What was found of orders that were drawn',
    body: SpotCheckResultsBody,
    answer: { status: 200, schema: SpotCheck },
    ifMatch: 'honoured',
  }),
  readSpotCheckBook: get({
    service,
    path: '/projects/:project/books/spot-checks',
    access: bookReaders,
    summary: 'Spot checks as a book: a line an order drawn',
    answer: { status: 200, schema: SpotCheckBookLine, type: 'application/x-ndjson' },
  }),
};
