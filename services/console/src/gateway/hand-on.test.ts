import { once } from 'node:events';
import {
  Agent,
  type ClientRequest,
  createServer,
  request as httpRequest,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createTokenVerifier } from '@seal/platform/http/tokens';
import { eventually } from '@seal/testing/eventually';
import { heldBytes } from '@seal/testing/held-bytes';
import request from 'supertest';
import { type ConsoleUnderTest, DEMO_PASSWORD, startConsole } from '../testing-console.ts';

// Hashing passwords takes its time where other tests run beside.
jest.setTimeout(30_000);

const API = '/api/v1';
let door: ConsoleUnderTest;
let listening: Server;
let token: string;
let ordinary: ConsoleUnderTest['standIn']['answer'];

beforeAll(async () => {
  door = await startConsole('hand_on');
  ordinary = door.standIn.answer;
  listening = createServer(door.app);
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  const credentials = { username: 'clerk', password: DEMO_PASSWORD };
  token = (await request(door.app).post(`${API}/tokens`).send(credentials)).body.accessToken;
});
afterEach(() => {
  door.standIn.answer = ordinary;
  door.standIn.calls.length = 0;
});
afterAll(async () => {
  listening.closeAllConnections();
  listening.close();
  await door.close();
});

const get = (path: string) =>
  request(listening)
    .get(API + path)
    .auth(token, { type: 'bearer' });
const post = (path: string) =>
  request(listening)
    .post(API + path)
    .auth(token, { type: 'bearer' });

/** A call that the test itself writes and breaks off. */
function openCall(
  method: string,
  path: string,
  headers: Record<string, string | number> = {},
): ClientRequest {
  const { port } = listening.address() as AddressInfo;
  const auth = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const call = httpRequest({ port, method, path: API + path, headers: { ...auth, ...headers } });
  call.on('error', () => undefined); // it is broken off
  return call;
}

describe('a call', () => {
  test('arrives with its method, path, query, body and the headers that matter', async () => {
    await post('/projects/p/registrations?q=%E7%8E%89&x=1')
      .set({
        'Idempotency-Key': 'k-1',
        'If-Match': '"4"',
        'X-Request-Id': 'request-0001',
        Cookie: 'a=b',
      })
      .send({ caseNumber: '玉田' })
      .expect(200);
    const [call] = door.standIn.calls;
    expect(call).toMatchObject({
      method: 'POST',
      url: `${API}/projects/p/registrations?q=%E7%8E%89&x=1`,
      body: '{"caseNumber":"玉田"}',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'k-1',
        'if-match': '"4"',
        'x-request-id': 'request-0001',
        authorization: `Bearer ${token}`,
      },
    });
    expect(call!.headers.cookie).toBeUndefined();
  });

  test('by session arrives with a token for a minute, good for the services', async () => {
    const agent = request.agent(listening);
    await agent
      .post(`${API}/sessions`)
      .send({ username: 'clerk', password: DEMO_PASSWORD })
      .expect(201);
    await agent.get(`${API}/projects`).expect(200);
    const pass = door.standIn.calls[0]!.headers.authorization!.replace('Bearer ', '');
    const verified = await (await createTokenVerifier(door.config.tokenPublicKey)).verify(pass);
    expect(verified?.actor).toMatchObject({ name: 'clerk', roles: ['clerk'] });
    const { exp, iat } = JSON.parse(Buffer.from(pass.split('.')[1]!, 'base64url').toString());
    expect(exp - iat).toBeLessThanOrEqual(60);
  });

  test('without a role for it does not arrive', async () => {
    const answer = await post('/projects/p/orders/o/claim').send({}).expect(403);
    expect(answer.body.code).toBe('forbidden');
    await request(listening).get(`${API}/projects`).expect(401);
    expect(door.standIn.calls).toEqual([]);
  });

  test('with a body that is refused unread is answered, and the connection goes on', async () => {
    door.standIn.answer = (_request, response) => {
      response.writeHead(413, { 'Content-Type': 'application/problem+json' });
      response.end('{"code":"body-too-large"}');
    };
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const big = `{"note":"${'x'.repeat(3_000_000)}"}`;
    const first = await post('/projects/p/registrations').agent(agent).type('json').send(big);
    expect([first.status, first.body.code]).toEqual([413, 'body-too-large']);
    door.standIn.answer = ordinary;
    const second = get('/projects').agent(agent);
    await second.expect(200);
    agent.destroy();
  });

  test('may stream a large upload; the console keeps none of it', async () => {
    let received = 0;
    door.standIn.answer = (incoming, response) => {
      incoming.on('data', (chunk: Buffer) => (received += chunk.length));
      incoming.on('end', () =>
        response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"id":"1"}'),
      );
    };
    const before = heldBytes();
    const call = openCall('POST', '/projects/p/registration-imports', {
      'content-type': 'multipart/form-data; boundary=x',
      'transfer-encoding': 'chunked',
    });
    const answered = once(call, 'response');
    let most = 0;
    for (let n = 0; n < 64; n += 1) {
      if (!call.write(Buffer.alloc(1_048_576))) await once(call, 'drain');
      if (n % 8 === 7) most = Math.max(most, heldBytes() - before);
    }
    call.end();
    const [response] = await answered;
    expect([response.statusCode, received]).toEqual([202, 64 * 1_048_576]);
    // Some are on their way through three connections; kept, they would be 64 and more.
    expect(most).toBeLessThan(40 * 1_048_576);
    response.resume();
  });
});

describe('an answer', () => {
  test('comes back with its status and the headers that matter, piece by piece', async () => {
    let finish = () => undefined as void;
    door.standIn.answer = (_request, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="x.pdf"',
        ETag: '"9"',
        'X-Powered-By': 'a service',
        'Set-Cookie': 'inner=1',
      });
      response.write('first ');
      finish = () => void response.end('last');
    };
    const call = openCall('GET', '/projects/p/budget');
    call.end();
    const [response] = await once(call, 'response');
    const [first] = await once(response, 'data');
    expect(String(first)).toBe('first ');
    finish();
    const [last] = await once(response, 'data');
    expect(String(last)).toBe('last');
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="x.pdf"',
      etag: '"9"',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers['x-powered-by']).toBeUndefined();
    expect(response.headers['set-cookie']).toBeUndefined();
    response.resume();
  });

  test('that is a problem comes back as it is, with Retry-After', async () => {
    door.standIn.answer = (_request, response) => {
      response.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '7' });
      response.end('{"code":"unavailable"}');
    };
    const answer = await get('/projects').expect(503);
    expect([answer.body.code, answer.headers['retry-after']]).toEqual(['unavailable', '7']);
  });

  test('that is long travels packed where it is taken so; a short one as it is', async () => {
    const items = Array.from({ length: 500 }, (_, n) => ({ name: '玉田鑫瑞商贸有限公司', n }));
    door.standIn.answer = (_call, response) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(items));
    };
    const packed = await get('/projects/p/orders').expect(200);
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(packed.body).toEqual(items);
    const plain = await get('/projects/p/orders').set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toEqual(items);
    items.length = 3;
    const short = await get('/projects/p/orders').expect(200);
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  test('to HEAD has no body', async () => {
    const answer = await request(listening).head(`${API}/projects`).auth(token, { type: 'bearer' });
    expect([answer.status, answer.text]).toEqual([200, undefined]);
    expect(door.standIn.calls[0]!.method).toBe('HEAD');
  });

  test('that breaks off in the middle breaks off here too', async () => {
    door.standIn.answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half');
      setImmediate(() => response.destroy());
    };
    await expect(Promise.resolve(get('/projects'))).rejects.toThrow(/aborted|hang up/);
  });
});

describe('a service', () => {
  test('that cuts the connection is answered for with 503 and Retry-After', async () => {
    door.standIn.answer = (incoming) => incoming.socket.destroy();
    for (const answer of [
      await get('/projects'),
      await post('/projects/p/registrations').send({}),
    ]) {
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
        503,
        'unavailable',
        '2',
      ]);
      expect(answer.headers['content-type']).toMatch('application/problem+json');
    }
  });

  test('that is down makes the door unready, by name, and is answered for with 503', async () => {
    const lonely = await startConsole('hand_on_down', {
      services: {
        registration: door.standIn.url,
        engraving: 'http://127.0.0.1:9',
        finance: door.standIn.url,
      },
    });
    const ready = await request(lonely.app).get('/readyz').expect(503);
    expect(ready.body.detail).toBe('engraving does not answer');
    await request(door.app).get('/readyz').expect(200);
    const credentials = { username: 'clerk', password: DEMO_PASSWORD };
    const own = (await request(lonely.app).post(`${API}/tokens`).send(credentials)).body
      .accessToken;
    const answer = await request(lonely.app)
      .get(`${API}/projects/p/orders`)
      .auth(own, { type: 'bearer' })
      .expect(503);
    expect(answer.body.code).toBe('unavailable');
    await lonely.close();
  });
});

describe('a caller who leaves', () => {
  test('ends a GET at the service', async () => {
    let ended = false;
    let arrived = false;
    door.standIn.answer = (incoming) => {
      arrived = true;
      incoming.on('close', () => (ended = true));
    };
    const call = openCall('GET', '/projects');
    call.end();
    await eventually(() => expect(arrived).toBe(true));
    call.destroy();
    await eventually(() => expect(ended).toBe(true));
  });

  test('does not end a POST whose body is complete', async () => {
    let outcome = '';
    door.standIn.answer = (incoming, response) => {
      incoming.resume().on('end', () => {
        outcome = 'at work';
        response.on('close', () => (outcome = response.writableFinished ? 'answered' : 'cut off'));
        setTimeout(() => response.end('{"done":true}'), 200);
      });
    };
    const call = openCall('POST', '/projects/p/registrations', { 'content-length': 2 });
    call.end('{}');
    await eventually(() => expect(outcome).toBe('at work'));
    call.destroy();
    await eventually(() => expect(outcome).toBe('answered'));
  });

  test('in the middle of a small body never troubles the service', async () => {
    const call = openCall('POST', '/projects/p/registrations', { 'content-length': 1_000 });
    call.write('{"half":');
    await get('/projects').expect(200);
    call.destroy();
    await get('/projects').expect(200);
    expect(door.standIn.calls.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  test('in the middle of an upload leaves the service with one that breaks off', async () => {
    let outcome = '';
    door.standIn.answer = (incoming) => {
      outcome = 'arriving';
      incoming.resume().on('close', () => (outcome = incoming.complete ? 'whole' : 'broken off'));
    };
    const call = openCall('POST', '/projects/p/registration-imports', { 'content-length': 1e6 });
    call.write('half of it');
    await eventually(() => expect(outcome).toBe('arriving'));
    call.destroy();
    await eventually(() => expect(outcome).toBe('broken off'));
  });
});

describe('an odd address or method', () => {
  test.each([
    ['GET', `${API}/nothing`, 404],
    ['GET', `${API}/projects/p/nothing`, 404],
    ['GET', `${API}/projects//orders`, 404],
    ['GET', `${API}/projects/p/orders/`, 404],
    ['POST', '/', 404],
    ['GET', `${API}/projects/%E0%A4%A/x`, 404],
    ['PATCH', `${API}/projects/p`, 405],
    ['DELETE', `${API}/projects/p/orders`, 405],
    ['OPTIONS', `${API}/projects`, 405],
    ['GET', `${API}/tokens`, 405],
    ['PUT', `${API}/accounts`, 405],
    ['POST', '/openapi.json', 405],
  ])('%s %s is a problem %i, in JSON', async (method, path, status) => {
    const call = request(listening)[method.toLowerCase() as 'get'](path);
    const answer = await call.auth(token, { type: 'bearer' });
    expect([answer.status, answer.body.status]).toEqual([status, status]);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    if (status === 405) expect(answer.headers['allow']).toMatch(/[A-Z]/);
    expect(door.standIn.calls).toEqual([]);
  });

  test('a method can not be overridden by a header or a field', async () => {
    const answer = await get('/projects').set('X-HTTP-Method-Override', 'DELETE').expect(200);
    expect(answer.body.from).toBe('the stand-in');
    expect(door.standIn.calls[0]!.method).toBe('GET');
  });

  test('a body of another type is refused by the console’s own addresses', async () => {
    const answer = await request(listening)
      .post(`${API}/sessions`)
      .set('Content-Type', 'text/plain')
      .send('{"username":"clerk","password":"x"}')
      .expect(415);
    expect(answer.body.code).toBe('unsupported-media-type');
  });
});

describe('the documentation', () => {
  test('is the OpenAPI document, and a page that loads nothing from outside', async () => {
    const document = await request(listening).get('/openapi.json').expect(200);
    expect(document.body.openapi).toBe('3.1.0');
    const running = await request(listening).get('/healthz').expect(200);
    expect(document.body.info.version).toBe(running.body.version);
    await request(listening).get('/docs').expect(301).expect('Location', '/docs/');
    const page = await request(listening).get('/docs/').expect(200);
    expect(page.headers['content-security-policy']).toMatch("default-src 'self'");
    const loaded = [...page.text.matchAll(/(?:src|href)="([^"#]+)"/g)].map((it) => it[1]!);
    expect(loaded.length).toBeGreaterThan(3);
    for (const file of loaded) {
      expect(file).toMatch(/^\.\//);
      await request(listening).get(new URL(file, 'http://x/docs/').pathname).expect(200);
    }
    const init = await request(listening).get('/docs/swagger-ui-init.js').expect(200);
    expect(init.text).toMatch('/openapi.json');
    await request(listening).get('/docs/nothing.js').expect(404);
  });
});

test('a door that is stopping sends new calls elsewhere', async () => {
  const closing = await startConsole('hand_on_stop');
  closing.beginStopping();
  const answer = await request(closing.app).get(`${API}/projects`).expect(503);
  expect([answer.body.code, answer.headers['retry-after']]).toEqual(['unavailable', '2']);
  await request(closing.app).get('/readyz').expect(503);
  const { body } = await request(closing.app).get('/healthz').expect(200);
  expect(body).toEqual({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  await closing.close();
});
