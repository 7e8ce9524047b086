import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ProjectTerms } from '@seal/contracts/projects/project';
import { financeRecords, verifyFinance } from '@seal/finance/compose';
import { type Ledger, openLedger } from '@seal/finance/budget/open-ledger';
import { createLedgerStore } from '@seal/finance/budget/data/ledger-store';
import { createProjectStore } from '@seal/finance/projects/data/project-store';
import { openBudget } from '@seal/finance/budget/domain/budget';
import type { OrderFunds, OrderStanding } from '@seal/finance/budget/domain/order-funds';
import { openProject } from '@seal/finance/projects/domain/project';
import { newId } from '@seal/kernel/ids';
import { createLog } from '@seal/platform/runtime/log';
import { migrateCollections } from '@seal/platform/mongo/collections';
import { connectMongo } from '@seal/platform/mongo/connect';
import { testServers } from '@seal/testing/ask-test-run';
import type { OpenService } from '@seal/platform/runtime/open-service';

type LedgerStore = Ledger['store'];
const actor = { id: 'test', name: 'test' };

/** Finance's ledger on a database of its own: each process has its own connection and memory. */
export interface TestLedger {
  connection: OpenService['mongo'];
  processes: Ledger[];
  /** What engraving was told, in the order in which it was told. */
  told: OrderFunds[];
  /** Another process; `around` may break off what its store does. */
  addProcess(around?: (store: LedgerStore) => LedgerStore): Promise<Ledger>;
  openProject(id: string, terms?: Partial<ProjectTerms>): Promise<void>;
  /** What must never be; nothing when all is well. */
  verify(): Promise<unknown[]>;
  close(): Promise<void>;
}

const file = new URL('../../infra/projects/yutian-2024.json', import.meta.url);
export const yutianTerms = ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8')));
export const PRICE_FEN = 31_500;

export async function openTestLedger(processes: number): Promise<TestLedger> {
  const log = createLog('test', 'silent');
  const { mongoUri: uri } = await testServers();
  const database = `budget_${randomBytes(5).toString('hex')}_finance`;
  const connections: OpenService['mongo'][] = [];
  const told: OrderFunds[] = [];
  const connect = async () => {
    const connection = await connectMongo({ uri, database }, log);
    connections.push(connection);
    return connection;
  };
  const connection = await connect();
  await migrateCollections(
    connection,
    financeRecords.flatMap(({ collections }) => collections),
  );

  async function addProcess(around = (store: LedgerStore) => store): Promise<Ledger> {
    const mongo = await connect();
    const store = around(createLedgerStore(mongo));
    const publishDecisions = (funds: readonly OrderFunds[]) => void told.push(...funds);
    const clock = { now: () => new Date() };
    return openLedger({ mongo, clock, store, publishDecisions, warnOfThreshold: () => {} });
  }

  const running = await Promise.all(Array.from({ length: processes }, () => addProcess()));
  return {
    connection,
    processes: running,
    told,
    addProcess,
    async openProject(id, terms = {}) {
      const whole = { ...yutianTerms, ...terms };
      const project = openProject(id, whole, actor, new Date(), newId());
      await createProjectStore(connection).insert(project);
      const budget = openBudget(id, whole.openingFen, new Date());
      await createLedgerStore(connection).insertBudget(budget);
    },
    verify: () => verifyFinance(connection, new Date(0)),
    async close() {
      await connection.dropDatabase();
      await Promise.all(connections.map((it) => it.close()));
    },
  };
}

const firstRegistered = Date.parse('2024-01-02T01:00:00Z');

/** The nth order of a year, a minute after the one before. */
export function standingOf(n: number, overrides: Partial<OrderStanding> = {}): OrderStanding {
  return {
    orderId: newId(),
    registeredAt: new Date(firstRegistered + n * 60_000),
    completions: 0,
    reversals: 0,
    cancelled: false,
    completedAt: null,
    ...overrides,
  };
}

export function standings(count: number): OrderStanding[] {
  return Array.from({ length: count }, (_, n) => standingOf(n));
}

export function appropriation(amountFen: number, documentNumber: string) {
  return { amountFen, documentNumber, note: null, actor };
}
