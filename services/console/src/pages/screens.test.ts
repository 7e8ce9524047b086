import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { serveScreens } from './api/serve-screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'seal-screens-'));
mkdirSync(join(folder, 'assets'));
const built = [
  '<meta name="version" content="__VERSION__">',
  '<meta name="start-project" content="__START_PROJECT__">',
  '<meta name="session" content="__SESSION__">',
  '<meta name="single-sign-on" content="__SINGLE_SIGN_ON__">',
  '<script nonce="__NONCE__" src="/assets/a-1.js">',
].join('');
writeFileSync(join(folder, 'index.html'), built);
writeFileSync(join(folder, 'assets', 'a-1.js'), '1;');
const app = express();
const screens = {
  version: '1.2.3',
  startProject: 'yutian-demo',
  cookieName: 'seal',
  singleSignOn: false,
};
serveScreens(app, { ...screens, folder });
const html = 'text/html,application/xhtml+xml';

afterAll(() => rmSync(folder, { recursive: true }));

test.each(['/', '/p/yutian-demo/board', '/public/orders/AAAAAAAAAAAAAAAAAAAAAA'])(
  '%s is the page, never kept, under a nonce of its own',
  async (path) => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => request(app).get(path).set('Accept', html).expect(200)),
    );
    const policy = String(one!.headers['content-security-policy']);
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(one!.text).toContain(`nonce="${nonce}"`);
    expect(one!.text).toContain('content="yutian-demo"');
    expect(one!.text).toContain('name="version" content="1.2.3"');
    expect(policy).not.toContain('unsafe');
    expect(one!.headers['cache-control']).toBe('no-store');
    expect(two!.text).not.toBe(one!.text);
  },
);

test('the page says whether a session came, so that none is asked for in vain', async () => {
  const sent = (cookie: string) => request(app).get('/').set('Accept', html).set('Cookie', cookie);
  expect((await sent('theme=dark')).text).toContain('name="session" content="none"');
  expect((await sent('theme=dark; seal=abc')).text).toContain('name="session" content="some"');
});

test('hashed files are kept for good, and travel packed', async () => {
  const { headers, text } = await request(app).get('/assets/a-1.js').expect(200);
  expect([text, headers['content-encoding']]).toEqual(['1;', 'gzip']);
  const plain = await request(app).get('/assets/a-1.js').set('Accept-Encoding', 'identity');
  expect([plain.text, plain.headers['content-encoding']]).toEqual(['1;', undefined]);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each(['/api/v1/nothing', '/single-sign-on', '/assets/gone.js', '/metrics', '/openapi.json'])(
  '%s is no screen, whoever asks',
  async (path) => {
    await request(app).get(path).set('Accept', html).expect(404);
  },
);

test('who does not ask for a page gets none, and nothing is posted to it', async () => {
  await request(app).get('/p/yutian-demo/board').set('Accept', 'application/json').expect(404);
  await request(app).post('/').set('Accept', html).expect(404);
});

test('without built screens the bare address leads to the documentation', async () => {
  const bare = express();
  serveScreens(bare, { ...screens, folder: join(folder, 'not-built') });
  await request(bare).get('/').expect(302).expect('Location', '/docs/');
});
