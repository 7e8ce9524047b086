import { readFileSync } from 'node:fs';
import { type Project, ProjectTerms } from '@seal/contracts/projects/project';
import type { Role } from '@seal/contracts/common/roles';
import { newId, newSecret } from '@seal/kernel/ids';
import { createFakeClock, type FakeClock } from '@seal/testing/fake-clock';
import { freshUscc } from '@seal/testing/registration-body';
import { testServiceConfig } from '@seal/testing/service-config';
import { createTestTokens } from '@seal/testing/test-tokens';
import mongoose from 'mongoose';
import request from 'supertest';
import { composeEngraving } from '../compose.ts';
import type { Order } from '../orders/domain/order.ts';
import { buildOrder } from './build-order.ts';

const API = '/api/v1';
export const PROJECT = 'test-2026';
const file = new URL('../../../../infra/projects/yutian-2024.json', import.meta.url);

/** The county's terms, for the year the builders live in. */
export function testProject(over: Partial<Project> = {}): Project {
  const terms = ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...terms, fiscalYear: 2026, id: PROJECT, version: 1, ...over };
}

interface Sent {
  role?: Role;
  /** Whose token; another id is another person in the same role. */
  person?: string;
  headers?: Record<string, string>;
}

/** The service in this process, on a database of the test's own, with a clock that it moves. */
export interface TestEngraving {
  clock: FakeClock;
  mongo: mongoose.Connection;
  /** An order of the project in a state, with a public page of its own. */
  addOrder(status: Order['status'], over?: Partial<Order>): Promise<Order>;
  addProject(project: Project): Promise<void>;
  get(path: string, sent?: Sent): Promise<request.Response>;
  post(path: string, body: object, sent?: Sent): Promise<request.Response>;
  /** The lines of a book, as finance reads them. */
  book(name: string): Promise<unknown[]>;
  stop(): Promise<void>;
}

export async function startEngraving(now = '2026-03-04T02:00:00.000Z'): Promise<TestEngraving> {
  const tokens = await createTestTokens();
  const config = testServiceConfig('engraving', tokens.publicKeyPem);
  const clock = createFakeClock(now);
  const composed = await composeEngraving(config, { clock });
  const { uri, database: dbName } = config.mongo;
  const mongo = await mongoose.createConnection(uri, { dbName }).asPromise();
  const server = composed.app.listen(0, '127.0.0.1');
  const tokenOf = ({ role = 'clerk', person }: Sent) => tokens.sign(role, person);

  const it: TestEngraving = {
    clock,
    mongo,
    async addOrder(status, over = {}) {
      const own = { _id: newId(), projectId: PROJECT, uscc: freshUscc(), linkToken: newSecret() };
      const order = buildOrder(status, { ...own, ...over });
      // Each of its own: no two orders share a seal code.
      order.seals = order.seals.map((seal) => ({ ...seal, sealCode: newId() }));
      if (order.usedSealCodes) order.usedSealCodes = order.seals.map(({ sealCode }) => sealCode);
      await mongo.collection<Order>('orders').insertOne(order);
      return order;
    },
    async addProject(project) {
      const document = { _id: project.id, version: project.version, project };
      await mongo.collection<{ _id: string }>('projects').insertOne(document);
    },
    async get(path, sent = {}) {
      const asked = request(server).get(API + path);
      return asked.auth(await tokenOf(sent), { type: 'bearer' }).set(sent.headers ?? {});
    },
    async post(path, body, sent = {}) {
      const asked = request(server).post(API + path);
      return asked
        .auth(await tokenOf(sent), { type: 'bearer' })
        .set(sent.headers ?? {})
        .send(body);
    },
    async book(name) {
      const path = `${API}/projects/${PROJECT}/books/${name}`;
      const { text } = await request(server)
        .get(path)
        .auth(await tokenOf({ role: 'finance' }), { type: 'bearer' })
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => void chunks.push(chunk));
          response.on('end', () => {
            response.text = Buffer.concat(chunks).toString('utf8');
            done(null, undefined);
          });
        });
      const lines = text.split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as unknown);
    },
    async stop() {
      composed.beginStopping();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await composed.close();
      await mongo.dropDatabase();
      await mongo.close();
    },
  };
  await it.addProject(testProject());
  return it;
}
