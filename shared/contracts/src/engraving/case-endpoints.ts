import { CaseBookLine } from '../common/books.ts';
import { bookReaders } from '../common/roles.ts';
import { everyone, get, post } from '../http/endpoint.ts';
import { Case, CaseBody, CaseClosingBody, CasePage, CaseQuery } from './after-sales.ts';

const service = 'engraving' as const;
const cases = '/projects/:project/cases';

/** After-sales and software-docking cases. */
export const caseEndpoints = {
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
  readCaseBook: get({
    service,
    path: '/projects/:project/books/cases',
    access: bookReaders,
    summary: 'After-sales and docking cases as a book: a line a case',
    answer: { status: 200, schema: CaseBookLine, type: 'application/x-ndjson' },
  }),
};
