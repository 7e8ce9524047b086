import { RatingBookLine } from '../common/books.ts';
import { everyone, get, post } from '../http/endpoint.ts';
import { bookReaders, type Role } from '../common/roles.ts';
import {
  FollowUpClosingBody,
  PublicOrder,
  Rating,
  RatingBody,
  RatingPage,
  RatingQuery,
  RatingReceived,
  Satisfaction,
} from './satisfaction.ts';

const service = 'engraving' as const;
const publicOrder = '/public/orders/:token';
/** The bureau, never the engraver. */
const bureau: readonly Role[] = ['clerk', ...bookReaders];

export const satisfactionEndpoints = {
  readPublicOrder: get({
    service,
    path: publicOrder,
    access: 'public',
    summary: 'An order as the enterprise follows it: four steps, no personal data',
    answer: { status: 200, schema: PublicOrder },
  }),
  rateOrder: post({
    service,
    path: `${publicOrder}/rating`,
    access: 'public',
    summary: 'The enterprise rates the service, once an order',
    body: RatingBody,
    answer: { status: 201, schema: RatingReceived },
    refusals: ['order-not-collected', 'already-rated'],
  }),
  readSatisfaction: get({
    service,
    path: '/projects/:project/satisfaction',
    access: everyone,
    summary: 'How satisfied the enterprises are, how many answered, and how sure that is',
    answer: { status: 200, schema: Satisfaction },
  }),
  listRatings: get({
    service,
    path: '/projects/:project/ratings',
    access: bureau,
    summary: 'The survey log (调查日志), newest first; by grade and follow-up',
    query: RatingQuery,
    answer: { status: 200, schema: RatingPage },
  }),
  closeFollowUp: post({
    service,
    path: '/projects/:project/follow-ups/:order/closing',
    access: ['clerk', 'administrator'],
    summary: 'What came of following up a bad grade',
    body: FollowUpClosingBody,
    answer: { status: 200, schema: Rating },
    refusals: ['no-follow-up', 'follow-up-closed'],
    ifMatch: 'honoured',
  }),
  readRatingBook: get({
    service,
    path: '/projects/:project/books/ratings',
    access: bookReaders,
    summary: 'The survey log as a book: a line a rating, without remarks',
    answer: { status: 200, schema: RatingBookLine, type: 'application/x-ndjson' },
  }),
};
