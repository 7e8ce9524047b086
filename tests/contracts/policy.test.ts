import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type ConsoleUnderTest, DEMO_PASSWORD, startConsole } from '@seal/console/testing-console';
import { policyRows } from '@seal/contracts/http/policy-table';
import request from 'supertest';

// Hashing passwords takes its time where other tests run beside.
jest.setTimeout(30_000);

/**
 * Who may do what, written by hand from infra/docs/policy.md and not from the policy table: if the
 * two differ, one of them is wrong, and a person has to say which.
 */
const everyone = 'clerk engraver finance approver administrator auditor';
const expected: Record<string, string> = {
  'POST /sessions': 'public',
  'GET /sessions/current': everyone,
  'DELETE /sessions/current': everyone,
  'POST /tokens': 'public',
  'GET /accounts': 'administrator auditor',
  'POST /accounts': 'administrator',
  'PUT /accounts/:account': 'administrator',
  'POST /accounts/current/password': everyone,
  'POST /accounts/:account/password-reset': 'administrator',
  'POST /accounts/:account/unlocking': 'administrator',

  'POST /projects/:project/registrations': 'clerk',
  'GET /projects/:project/registrations': everyone,
  'GET /projects/:project/registrations/:registration': everyone,
  'POST /projects/:project/registrations/:registration/correction': 'clerk',
  'POST /projects/:project/registrations/:registration/withdrawal': 'clerk',
  'POST /projects/:project/registrations/:registration/declination': 'clerk',
  'POST /projects/:project/registrations/:registration/disclosure': 'clerk engraver auditor',
  'POST /projects/:project/registration-imports': 'clerk administrator',
  'GET /projects/:project/registration-imports/:import': 'clerk finance administrator auditor',
  'GET /projects/:project/registration-imports/:import/refused-rows': 'clerk administrator',
  'GET /projects/:project/registration-imports/:import/rows': 'clerk finance administrator auditor',

  'GET /projects/:project/orders': everyone,
  'GET /projects/:project/order-counts': everyone,
  'GET /projects/:project/completion-figures': everyone,
  'GET /projects/:project/orders/:order': everyone,
  'GET /projects/:project/orders/:order/derivation': everyone,
  'GET /projects/:project/live': everyone,
  'POST /projects/:project/orders/:order/claim': 'engraver',
  'POST /projects/:project/orders/:order/completion': 'engraver',
  'POST /projects/:project/orders/:order/acceptance': 'clerk',
  'POST /projects/:project/orders/:order/collection': 'clerk engraver',
  'POST /projects/:project/orders/:order/cancellation': 'clerk administrator',
  'POST /projects/:project/orders/:order/pause': 'clerk engraver',
  'POST /projects/:project/orders/:order/resumption': 'clerk engraver',
  'POST /projects/:project/ledger-imports': 'clerk engraver administrator',
  'GET /projects/:project/ledger-imports/:import': everyone,
  'GET /projects/:project/ledger-imports/:import/rows': everyone,

  'GET /public/orders/:token': 'public',
  'POST /public/orders/:token/rating': 'public',
  'GET /projects/:project/satisfaction': everyone,
  'GET /projects/:project/ratings': 'clerk finance approver administrator auditor',
  'POST /projects/:project/follow-ups/:order/closing': 'clerk administrator',
  'GET /projects/:project/books/ratings': 'finance approver administrator auditor',
  'POST /projects/:project/cases': 'clerk engraver administrator',
  'GET /projects/:project/cases': everyone,
  'GET /projects/:project/cases/:case': everyone,
  'POST /projects/:project/cases/:case/closing': 'clerk administrator',
  'GET /projects/:project/books/cases': 'finance approver administrator auditor',
  'POST /projects/:project/roster-check-ins': 'engraver',
  'GET /projects/:project/roster-check-ins': everyone,
  'GET /projects/:project/books/roster': 'finance approver administrator auditor',
  'POST /projects/:project/spot-checks': 'clerk administrator auditor',
  'GET /projects/:project/spot-checks': 'clerk finance approver administrator auditor',
  'GET /projects/:project/spot-checks/:check': 'clerk finance approver administrator auditor',
  'POST /projects/:project/spot-checks/:check/results': 'clerk administrator auditor',
  'GET /projects/:project/books/spot-checks': 'finance approver administrator auditor',

  'GET /projects': everyone,
  'GET /projects/:project': everyone,
  'PUT /projects/:project': 'administrator',
  'POST /projects/:project/change-preview': 'administrator',
  'GET /projects/:project/calendar': everyone,
  'GET /services/registration/state': 'administrator',
  'GET /services/registration/verification': 'administrator auditor',
  'GET /services/engraving/verification': 'administrator auditor',
  'GET /services/finance/verification': 'administrator auditor',
  'GET /projects/:project/order-history': 'administrator auditor',
  'GET /projects/:project/registration-history': 'administrator auditor',
  'POST /services/registration/parked-events/dismissal': 'administrator',
  'GET /services/engraving/state': 'administrator',
  'POST /services/engraving/parked-events/dismissal': 'administrator',
  'GET /services/finance/state': 'administrator',
  'POST /services/finance/parked-events/dismissal': 'administrator',
  'GET /projects/:project/budget': 'clerk finance approver administrator auditor',
  'POST /projects/:project/appropriations': 'finance administrator',
  'GET /projects/:project/ledger-entries': 'finance approver administrator auditor',

  'GET /projects/:project/books/registrations': 'finance approver administrator auditor',
  'GET /projects/:project/books/orders': 'finance approver administrator auditor',
  'GET /projects/:project/books/ledger-seals': 'finance approver administrator auditor',
  'POST /projects/:project/invoices': 'engraver finance',
  'GET /projects/:project/invoices': 'engraver finance approver administrator auditor',
  'GET /projects/:project/invoices/:invoice': 'engraver finance approver administrator auditor',
  'GET /projects/:project/invoices/:invoice/lines':
    'engraver finance approver administrator auditor',
  'POST /projects/:project/reconciliations': 'finance approver',
  'GET /projects/:project/reconciliations': 'engraver finance approver administrator auditor',
  'GET /projects/:project/reconciliations/:month':
    'engraver finance approver administrator auditor',
  'POST /projects/:project/reconciliations/:month/differences/:difference/assignment':
    'finance approver',
  'POST /projects/:project/reconciliations/:month/differences/:difference/answer': 'engraver',
  'POST /projects/:project/reconciliations/:month/differences/:difference/resolution':
    'finance approver',
  'POST /projects/:project/reconciliations/:month/settlement': 'finance approver',
  'POST /projects/:project/reconciliations/:month/settlement/approval': 'approver',
  'POST /projects/:project/reconciliations/:month/reopening': 'approver',
  'POST /projects/:project/payments': 'finance',
  'GET /projects/:project/payments': 'engraver finance approver administrator auditor',
  'GET /projects/:project/enterprise-books': 'finance approver administrator auditor',
  'GET /projects/:project/budget-forecast': 'clerk finance approver administrator auditor',
  'GET /projects/:project/budget-course': 'clerk finance approver administrator auditor',

  'GET /projects/:project/indicators': 'finance approver administrator auditor',
  'GET /projects/:project/indicators/:indicator/orders': 'finance approver administrator auditor',
  'GET /projects/:project/self-evaluation': 'finance approver administrator auditor',
  'GET /projects/:project/self-evaluation/remarks': 'finance approver administrator auditor',
  'PUT /projects/:project/self-evaluation/remarks': 'finance administrator',
  'GET /projects/:project/evidence-pack.zip': 'finance approver administrator auditor',

  'GET /projects/:project/reconciliations/:month/statement.pdf':
    'engraver finance approver administrator auditor',
  'GET /projects/:project/reconciliations/:month/statement.xlsx':
    'engraver finance approver administrator auditor',
  'GET /projects/:project/reconciliations/:month/differences.pdf':
    'engraver finance approver administrator auditor',
  'GET /projects/:project/reconciliations/:month/differences.xlsx':
    'engraver finance approver administrator auditor',
  'GET /projects/:project/reconciliations/:month/payment-application.pdf':
    'finance approver administrator auditor',
  'GET /projects/:project/budget-execution.pdf': 'finance approver administrator auditor',
  'GET /projects/:project/budget-execution.xlsx': 'finance approver administrator auditor',
  'GET /projects/:project/self-evaluation.pdf': 'finance approver administrator auditor',
  'GET /projects/:project/self-evaluation.xlsx': 'finance approver administrator auditor',
  'GET /projects/:project/survey-log.pdf': 'clerk finance approver administrator auditor',
  'GET /projects/:project/survey-log.xlsx': 'clerk finance approver administrator auditor',
  'GET /projects/:project/spot-checks/:check/worksheet.pdf':
    'clerk finance approver administrator auditor',
  'GET /projects/:project/spot-checks/:check/worksheet.xlsx':
    'clerk finance approver administrator auditor',
  'GET /projects/:project/orders/:order/claim-slip.pdf': 'clerk',
  'GET /projects/:project/orders/:order/collection-slip.pdf': 'clerk engraver',
};

const people = everyone.split(' ');
const id = '0198c0de-0000-7000-8000-000000000000';
const addresses = Object.keys(expected);

let door: ConsoleUnderTest;
const tokens = new Map<string, string>();

beforeAll(async () => {
  door = await startConsole('policy');
  for (const username of people) {
    const answer = await request(door.app)
      .post('/api/v1/tokens')
      .send({ username, password: DEMO_PASSWORD })
      .expect(201);
    tokens.set(username, answer.body.accessToken);
  }
});
afterAll(() => door.close());

/** A call that carries nothing: whoever may make it gets past the guard and changes nothing. */
async function call(address: string, token: string | undefined) {
  const [method, path] = address.split(' ') as [string, string];
  const concrete = path.replace(':project', 'yutian-2024').replaceAll(/:\w+/g, id);
  door.standIn.calls.length = 0;
  const asked = request(door.app)[method.toLowerCase() as 'get'](`/api/v1${concrete}`);
  const answer = await (token === undefined ? asked : asked.auth(token, { type: 'bearer' }));
  const handedOn = door.standIn.calls.length;
  const code = answer.body?.code as string | undefined;
  if (answer.status === 403 && code === 'forbidden') return { verdict: 'denied', handedOn };
  if (answer.status === 401 && code === 'unauthenticated') return { verdict: 'unknown', handedOn };
  return { verdict: 'let in', handedOn };
}

test('the policy table has exactly the addresses written here', () => {
  const table = policyRows.map(([, row]) => `${row.method} ${row.path}`);
  expect(table.toSorted()).toEqual(addresses.toSorted());
});

describe.each(addresses)('%s', (address) => {
  const allowed = expected[address]!;
  const isOwn = /^\w+ \/(sessions|tokens|accounts)/.test(address);

  test.each(people)('%s', async (person) => {
    const may = allowed === 'public' || allowed.split(' ').includes(person);
    const { verdict, handedOn } = await call(address, tokens.get(person));
    expect(verdict).toBe(may ? 'let in' : 'denied');
    expect(handedOn).toBe(may && !isOwn ? 1 : 0);
  });

  test('nobody', async () => {
    const { verdict, handedOn } = await call(address, undefined);
    expect(verdict).toBe(allowed === 'public' ? 'let in' : 'unknown');
    expect(handedOn).toBe(allowed === 'public' && !isOwn ? 1 : 0);
  });
});
