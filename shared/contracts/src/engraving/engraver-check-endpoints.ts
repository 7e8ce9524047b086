import { Case, CaseBody, CaseClosingBody, CasePage, CaseQuery } from './after-sales.ts';
import { CaseBookLine, RosterBookLine, SpotCheckBookLine } from '../common/books.ts';
import { everyone, get, post } from '../http/endpoint.ts';
import { EmptyBody } from './order.ts';
import type { Role } from '../common/roles.ts';
import { CheckIn, Roster, RosterQuery } from './roster.ts';
import {
  SpotCheck,
  SpotCheckBody,
  SpotCheckPage,
  SpotCheckQuery,
  SpotCheckResultsBody,
} from './spot-check.ts';

const service = 'engraving' as const;
const cases = '/projects/:project/cases';
const roster = '/projects/:project/roster-check-ins';
const spotChecks = '/projects/:project/spot-checks';
const books = '/projects/:project/books';
const bookReaders: readonly Role[] = ['finance', 'approver', 'administrator', 'auditor'];
/** The engraver does not know what is drawn. */
const bureau: readonly Role[] = ['clerk', ...bookReaders];
const ndjson = 'application/x-ndjson';

export const engraverCheckEndpoints = {
  openCase: post({
    service,
    path: cases,
    access: ['clerk', 'engraver', 'administrator'],
    summary: 'An after-sales or software-docking case comes in; its clock starts',
    body: CaseBody,
    answer: { status: 201, schema: Case },
  }),
  listCases: get({
    service,
    path: cases,
    access: everyone,
    summary: 'Cases, newest first; by kind and state',
    query: CaseQuery,
    answer: { status: 200, schema: CasePage },
  }),
  readCase: get({
    service,
    path: `${cases}/:case`,
    access: everyone,
    summary: 'One case with its history',
    answer: { status: 200, schema: Case },
  }),
  closeCase: post({
    service,
    path: `${cases}/:case/closing`,
    access: ['clerk', 'administrator'],
    summary: 'What came of a case, and whether it conforms',
    body: CaseClosingBody,
    answer: { status: 200, schema: Case },
    refusals: ['case-closed'],
    ifMatch: 'honoured',
  }),
  checkIn: post({
    service,
    path: roster,
    access: ['engraver'],
    summary: 'The stationed engraver is in the hall today; once a day',
    body: EmptyBody,
    answer: { status: 201, schema: CheckIn },
  }),
  readRoster: get({
    service,
    path: roster,
    access: everyone,
    summary: "A month's check-ins, and the hall's working days that lack one",
    query: RosterQuery,
    answer: { status: 200, schema: Roster },
  }),
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
  readCaseBook: get({
    service,
    path: `${books}/cases`,
    access: bookReaders,
    summary: 'After-sales and docking cases as a book: a line a case',
    answer: { status: 200, schema: CaseBookLine, type: ndjson },
  }),
  readRosterBook: get({
    service,
    path: `${books}/roster`,
    access: bookReaders,
    summary: 'Check-ins as a book: a line a day and engraver',
    answer: { status: 200, schema: RosterBookLine, type: ndjson },
  }),
  readSpotCheckBook: get({
    service,
    path: `${books}/spot-checks`,
    access: bookReaders,
    summary: 'Spot checks as a book: a line an order drawn',
    answer: { status: 200, schema: SpotCheckBookLine, type: ndjson },
  }),
};
