import { bookQuery, LedgerBookLine, OrderBookLine, RegistrationBookLine } from './books.ts';
import { get } from '../http/endpoint.ts';
import { bookReaders as access } from './roles.ts';

const type = 'application/x-ndjson';

export const registrationBookEndpoints = {
  readRegistrationBook: get({
    service: 'registration',
    path: '/projects/:project/books/registrations',
    access,
    summary: 'Every registration, a line each: the platform’s extract as registered',
    query: bookQuery(RegistrationBookLine),
    answer: { status: 200, schema: RegistrationBookLine, type },
  }),
};

export const orderBookEndpoints = {
  readOrderBook: get({
    service: 'engraving',
    path: '/projects/:project/books/orders',
    access,
    summary: 'Every order with its seals and acceptance, a line each',
    query: bookQuery(OrderBookLine),
    answer: { status: 200, schema: OrderBookLine, type },
  }),
};

export const ledgerBookEndpoints = {
  readLedgerBook: get({
    service: 'engraving',
    path: '/projects/:project/books/ledger-seals',
    access,
    summary: 'The engraver’s ledger, where imported, a line a seal',
    query: bookQuery(LedgerBookLine),
    answer: { status: 200, schema: LedgerBookLine, type },
  }),
};
