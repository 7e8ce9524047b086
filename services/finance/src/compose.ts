import { setTimeout as pause } from 'node:timers/promises';
import { previewEndpoints, stateEndpoints } from '@seal/contracts/endpoints/administration';
import { verificationEndpoints } from '@seal/contracts/endpoints/audit';
import { financeEndpoints } from '@seal/contracts/endpoints/finance';
import { newId } from '@seal/kernel/ids';
import { shanghaiYear } from '@seal/kernel/shanghai-time';
import { type Clock, systemClock } from '@seal/platform/clock';
import { closeWorker } from '@seal/platform/events/close-worker';
import { consume } from '@seal/platform/events/consume';
import { createOutbox, type Outbox } from '@seal/platform/events/outbox';
import { createApp } from '@seal/platform/http/create-app';
import { identifyBearer } from '@seal/platform/http/guard';
import { serveRows } from '@seal/platform/http/serve-rows';
import { type OpenService, openService } from '@seal/platform/open-service';
import { every } from '@seal/platform/process/every';
import type { Composed } from '@seal/platform/process/run-service';
import { stateHandlers } from '@seal/platform/state-handlers';
import { verificationHandlers } from '@seal/platform/verification-handlers';
import { budgetHandlers } from './api/budget-handlers.ts';
import { previewHandlers } from './api/preview-handlers.ts';
import { projectHandlers } from './api/project-handlers.ts';
import type { ProjectDeps, ProjectFile } from './application/deps.ts';
import { finishMonthEnd } from './application/finish-month-end.ts';
import { openProjects } from './application/open-projects.ts';
import { composeDocuments } from './compose-documents.ts';
import { composeIndicators, openIndicators } from './compose-indicators.ts';
import { composeLedger, type Ledger } from './compose-ledger.ts';
import { composeMonthEnd, monthEndCollections, openMonthEnd } from './compose-month-end.ts';
import type { FinanceConfig } from './config.ts';
import {
  budgetsCollection,
  entriesCollection,
  fundsCollection,
} from './data/ledger-collections.ts';
import { createFundsReader } from './data/funds-reader.ts';
import { createProjectStore } from './data/project-store.ts';
import { projectsCollection } from './data/projects-collection.ts';
import { readProjectFiles } from './data/read-project-files.ts';
import { remarksCollection } from './data/remarks-collection.ts';
import { demoTerms } from './domain/demo-terms.ts';
import type { OrderFunds } from './domain/order-funds.ts';
import type { ProjectDocument } from './domain/project.ts';
import { onOrderMoney } from './jobs/on-order-money.ts';
import { sweepHeld } from './jobs/sweep-held.ts';
import { toBudgetEvent, toProjectEvent } from './jobs/told-events.ts';
import { financeChecks, verifyFinance } from './verify.ts';

export const financeCollections = [
  projectsCollection,
  budgetsCollection,
  entriesCollection,
  fundsCollection,
  remarksCollection,
  ...monthEndCollections,
];

/** The project whose terms the demonstration copies. */
const DEMO_MODEL = 'yutian-2024';

/** How often the nets are drawn. Larger: what was lost waits longer. Smaller: idle load. */
const SWEEP_MS = 5_000;

/** The same for what takes an officer minutes anyway. */
const MONTH_END_SWEEP_MS = 30_000;

interface Outboxes {
  decisions: Outbox<OrderFunds>;
  toRegistration: Outbox<ProjectDocument>;
  toEngraving: Outbox<ProjectDocument>;
}

/** Puts finance together: connects, opens the projects, works its queue; not yet listening. */
export async function composeFinance(
  config: FinanceConfig,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<Composed> {
  const files = await readFiles(config, clock);
  const open = await openService('finance', config, financeCollections, clock);
  const outboxes = createOutboxes(open);
  const ledger = composeLedger({
    mongo: open.mongo,
    clock,
    publishDecisions: (funds) => outboxes.decisions.publish(funds),
    warnOfThreshold: (projectId, percent) =>
      open.log.warn({ projectId, percent }, 'the budget has reached a threshold'),
  });
  const projects: ProjectDeps = {
    projects: createProjectStore(open.mongo),
    ledger: ledger.store,
    publishProjects(changed) {
      outboxes.toRegistration.publish(changed);
      outboxes.toEngraving.publish(changed);
    },
    newToken: newId,
    pause: (ms) => pause(ms),
  };
  await openProjects(projects, files, clock.now());
  const monthEnd = openMonthEnd(open, config, ledger);
  const stopWorking = startWorking({ open, config, outboxes, ledger, projects, monthEnd });
  let stopping = false;
  return {
    app: createFinanceApp({ open, config, ledger, projects, monthEnd }, () => stopping),
    beginStopping: () => void (stopping = true),
    async close() {
      await stopWorking();
      await open.close();
    },
  };
}

/** The projects of the folder and, where it is wanted, the demonstration's of the current year. */
async function readFiles(config: FinanceConfig, clock: Clock): Promise<ProjectFile[]> {
  const files = await readProjectFiles(config.projectsDir);
  const model = files.find((file) => file.id === DEMO_MODEL);
  if (config.demoProject === undefined) return files;
  if (!model) throw new Error(`DEMO_PROJECT needs ${DEMO_MODEL}.json in ${config.projectsDir}`);
  const terms = demoTerms(model.terms, shanghaiYear(clock.now()));
  return [...files, { id: config.demoProject, terms }];
}

function createOutboxes({ mongo, publisher }: OpenService): Outboxes {
  const projects = mongo.collection<ProjectDocument>(projectsCollection.name);
  const told = { collection: projects, kind: 'project', toEvent: toProjectEvent } as const;
  return {
    decisions: createOutbox<OrderFunds>({
      collection: mongo.collection<OrderFunds>(fundsCollection.name),
      to: 'engraving',
      kind: 'budget',
      toEvent: toBudgetEvent,
      publisher,
    }),
    toRegistration: createOutbox<ProjectDocument>({ ...told, to: 'registration', publisher }),
    toEngraving: createOutbox<ProjectDocument>({ ...told, to: 'engraving', publisher }),
  };
}

interface WorkingParts {
  open: OpenService;
  config: FinanceConfig;
  outboxes: Outboxes;
  ledger: Ledger;
  projects: ProjectDeps;
  monthEnd: ReturnType<typeof openMonthEnd>;
}

/** Starts the queue's worker and the nets; answers what stops them. */
function startWorking(parts: WorkingParts): () => Promise<void> {
  const { open, outboxes, ledger, monthEnd } = parts;
  const { decisions, toRegistration, toEngraving } = outboxes;
  const { settle, store, readTerms } = ledger;
  const { projects } = parts.projects;
  const { clock, log, metrics, worker: connection, acknowledger, parked } = open;
  const worker = consume({
    queue: 'finance',
    prefix: parts.config.queuePrefix,
    connection,
    handlers: { 'order-money': onOrderMoney(settle) },
    acknowledged: {
      budget: (handled) => decisions.acknowledge(handled),
      project: (handled, from) =>
        (from === 'registration' ? toRegistration : toEngraving).acknowledge(handled),
    },
    acknowledger,
    parked,
    log,
  });
  metrics.watch('decisions_unhandled', 'Decisions engraving has not handled', decisions.backlog);
  const nets = [decisions, toRegistration, toEngraving].map((outbox) =>
    every(SWEEP_MS, 'telling again', () => outbox.sweep(clock.now()), log),
  );
  const release = () => sweepHeld({ ledger: store, readTerms, settle, projects });
  nets.push(every(SWEEP_MS, 'releasing held orders', release, log));
  const finish = () => finishMonthEnd(monthEnd, clock.now());
  nets.push(every(MONTH_END_SWEEP_MS, 'finishing a month’s end', finish, log));
  return async () => {
    await Promise.all(nets.map((net) => net.stop()));
    await closeWorker(worker, connection);
  };
}

function createFinanceApp(
  { open, config, ledger, projects, monthEnd }: Omit<WorkingParts, 'outboxes'>,
  isStopping: () => boolean,
) {
  const { clock, log, metrics, findTrouble, tokens } = open;
  const budget = { ...ledger, ledger: ledger.store };
  const handlers = {
    ...projectHandlers(projects, () => clock.now()),
    ...budgetHandlers(budget),
    ...previewHandlers({
      projects: projects.projects,
      ledger: ledger.store,
      funds: createFundsReader(open.mongo),
    }),
    ...stateHandlers(open, config.queuePrefix),
    ...verificationHandlers(open, {
      verify: (before) => verifyFinance(open.mongo, before),
      checks: financeChecks,
    }),
  };
  const rows = {
    ...financeEndpoints,
    ...previewEndpoints,
    ...stateEndpoints.finance,
    ...verificationEndpoints.finance,
  };
  const indicators = openIndicators(open, config);
  const serveIndicators = composeIndicators(open, indicators);
  const serveMonthEnd = composeMonthEnd(open, monthEnd);
  const serveDocuments = composeDocuments(open, { monthEnd, indicators, budget });
  return createApp({
    log,
    metrics,
    findTrouble,
    isStopping,
    routes(app) {
      serveRows(app, rows, handlers, identifyBearer(tokens));
      serveIndicators(app);
      serveMonthEnd(app);
      serveDocuments(app);
    },
  });
}
