import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Role } from '@seal/contracts/common/roles';
import { newId } from '@seal/kernel/ids';
import { type Clock, systemClock } from '@seal/platform/runtime/clock';
import { createLog } from '@seal/platform/runtime/log';
import { connectMongo } from '@seal/platform/mongo/connect';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { Composed } from '@seal/platform/runtime/run-service';
import { testServers } from '@seal/testing/ask-test-run';
import { createTestTokens } from '@seal/testing/test-tokens';
import request from 'supertest';
import { type Ledger, openLedger } from '../budget/open-ledger.ts';
import { openInvoices } from '../invoices/module.ts';
import { openMonths } from '../months/module.ts';
import { openReconciliation } from '../reconciliation/module.ts';
import { openSettlement } from '../settlement/module.ts';
import type { SettlementDeps } from '../settlement/exports.ts';
import { composeFinance } from '../compose.ts';
import type { FinanceConfig } from '../config.ts';
import { type StandInBooks, completedSet, startStandInBooks } from './stand-in-books.ts';

export const PRICE_FEN = 31_500;

export interface MonthEnd {
  books: StandInBooks;
  ledger: Ledger;
  mongo: OpenService['mongo'];
  /** The acts' own stores, as another process has them. */
  deps: SettlementDeps;
  /** Somebody in these roles; `key` goes along as the Idempotency-Key. */
  call(
    roles: Role | readonly Role[],
    method: 'get' | 'post',
    path: string,
    body?: object,
    key?: string,
  ): Call;
  upload(role: Role, path: string, csv: string): Call;
  /** A set that is complete, in both services' books, and accrued. */
  completeSet(projectId: string, uscc: string): Promise<void>;
  close(): Promise<void>;
}
type Call = Promise<request.Response>;

const { mongoUri, redisUrl } = await testServers();

/** Finance in this process, its neighbours' books stood in for, on a database of its own. */
export async function openTestMonthEnd(clock: Clock = systemClock): Promise<MonthEnd> {
  const name = `me_${randomBytes(5).toString('hex')}`;
  const tokens = await createTestTokens();
  const books = await startStandInBooks();
  const config: FinanceConfig = {
    host: '127.0.0.1',
    port: 0,
    mongo: { uri: mongoUri, database: `${name}_finance` },
    redisUrl,
    queuePrefix: `{${name}}`,
    tokenPublicKey: tokens.publicKeyPem,
    production: false,
    projectsDir: fileURLToPath(new URL('../../../../infra/projects', import.meta.url)),
    registrationUrl: books.url,
    engravingUrl: books.url,
    demoProject: 'yutian-demo',
  };
  const finance: Composed = await composeFinance(config, { clock });
  const mongo = await connectMongo(config.mongo, createLog('test', 'silent'));
  const silent = { publishDecisions: () => {}, warnOfThreshold: () => {} };
  const ledger = openLedger({ mongo, clock, ...silent });

  const invoices = openInvoices({ mongo, clock }, openMonths({ mongo }, ledger));
  const reconciliation = openReconciliation({ mongo, clock }, invoices, config);

  return {
    books,
    ledger,
    mongo,
    deps: openSettlement({ mongo, clock }, reconciliation).deps,

    async call(roles, method, path, body, key) {
      const token = await tokens.sign(roles);
      const asked = request(finance.app)[method](`/api/v1/projects/${path}`);
      void asked.set('Authorization', `Bearer ${token}`);
      if (key !== undefined) void asked.set('Idempotency-Key', key);
      return method === 'post' ? asked.send(body ?? {}) : asked;
    },

    async upload(role, path, csv) {
      const token = await tokens.sign(role);
      return request(finance.app)
        .post(`/api/v1/projects/${path}`)
        .set('Authorization', `Bearer ${token}`)
        .attach('file', Buffer.from(csv), 'invoice.csv');
    },

    async completeSet(projectId, uscc) {
      const orderId = newId();
      const { registration, order } = completedSet(orderId, uscc);
      books.registrations.push(registration);
      books.orders.push(order);
      const registeredAt = new Date(registration.registeredAt);
      const completedAt = new Date(order.completedAt!);
      const standing = { orderId, registeredAt, completions: 1, reversals: 0, cancelled: false };
      await ledger.settle(projectId, { kind: 'order', standing: { ...standing, completedAt } });
    },

    async close() {
      await finance.close();
      await mongo.dropDatabase();
      await mongo.close();
      await books.close();
    },
  };
}

/** An invoice of March 2024 over one set of each code. */
export function invoiceOf(number: string, codes: readonly string[], over: object = {}) {
  return {
    number,
    month: '2024-03',
    issuedOn: '2024-04-05',
    statedFen: codes.length * PRICE_FEN,
    lines: codes.map((uscc) => ({
      uscc,
      enterpriseName: `玉田${uscc}商贸有限公司`,
      quantity: 1,
      unitPriceFen: PRICE_FEN,
      amountFen: PRICE_FEN,
    })),
    ...over,
  };
}
