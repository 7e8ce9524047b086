import { RosterBookLine } from '../common/books.ts';
import { bookReaders } from '../common/roles.ts';
import { everyone, get, post } from '../http/endpoint.ts';
import { EmptyBody } from './order.ts';
import { CheckIn, Roster, RosterQuery } from './roster.ts';

const service = 'engraving' as const;
const roster = '/projects/:project/roster-check-ins';

/** The days on which the engraver was in the hall. */
export const rosterEndpoints = {
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
  readRosterBook: get({
    service,
    path: '/projects/:project/books/roster',
    access: bookReaders,
    summary: 'Check-ins as a book: a line a day and engraver',
    answer: { status: 200, schema: RosterBookLine, type: 'application/x-ndjson' },
  }),
};
