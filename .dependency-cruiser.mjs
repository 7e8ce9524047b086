/**
 * The import rules of the house, each with its reason. A type-only import counts as any other: a
 * layer that knows another's types has to change with it.
 */
import { LAYERS, layers, walls } from './infra/import-rules/layers.mjs';

const WEB = '^services/console/web/';
const NPM = '(^|/)node_modules/';
const WORKSPACES = '^(services|shared|infra)/';

/** Builders, fake clocks and servers for tests. */
const TESTING = [
  '^shared/testing/',
  '^tests/',
  '^services/[^/]+/src/testing/',
  '/testing-[^/]+[.]ts$',
];

/** What reads and writes for every service: the platform, and imports upon it. */
const SHARED = ['^shared/platform/', '^shared/tabular/'];

/** A package from npm, by its name: `mongoose` is node_modules/mongoose/… wherever it is nested. */
const npm = (...names) => `${NPM}(${names.join('|')})/`;

const HTTP = ['express', '@types/express', 'express-session', 'helmet', 'csrf-sync'];
HTTP.push('swagger-ui-express', 'pino-http');

/** The built-in modules that reach out of the process, or read what differs between two runs. */
const IO = [
  '^(node:)?(fs|http|https|http2|net|tls|dgram|dns|child_process|cluster|worker_threads|os)(/|$)',
  '^(node:)?(process|readline|repl|timers|perf_hooks|inspector|v8|vm|stream)(/|$)',
];

const reach = [
  {
    name: 'mongoose-in-data-only',
    comment:
      'Only data (and platform, which connects) touches the database, so that every write of a ' +
      'collection stands in one file. infra/local brings the server up and asks it.',
    from: {
      path: WORKSPACES,
      pathNot: [`${LAYERS}data/`, ...SHARED, '^infra/', ...TESTING],
    },
    to: { path: npm('mongoose', 'mongodb') },
  },
  {
    name: 'express-in-api-only',
    comment: 'HTTP is a door: only api (and platform, which builds the app) knows requests.',
    from: {
      path: WORKSPACES,
      pathNot: [`${LAYERS}(api|http)/`, '^shared/platform/', ...TESTING],
    },
    to: { path: npm(...HTTP) },
  },
  {
    name: 'bullmq-in-jobs-only',
    comment: 'Queues only wake us: only jobs (and platform) may know that there are any.',
    from: { path: WORKSPACES, pathNot: [`${LAYERS}jobs/`, ...SHARED, ...TESTING] },
    to: { path: npm('bullmq', 'bullmq-otel', '@bull-board/[^/]+') },
  },
  {
    name: 'ioredis-in-platform-only',
    comment: 'How a client retries differs between workers and producers: platform alone knows it.',
    from: { path: WORKSPACES, pathNot: [...SHARED, ...TESTING] },
    to: { path: npm('ioredis') },
  },
];

const houses = [
  {
    name: 'no-service-imports-another',
    comment: 'Each is deployed alone and owns its database; they meet in contracts and events.',
    from: { path: '^services/([^/]+)/' },
    to: { path: '^services/', pathNot: '^services/$1/' },
  },
  {
    name: 'shared-stands-below',
    comment: 'What everything rests on knows nothing of what rests on it.',
    from: { path: '^shared/' },
    to: { path: '^(services|infra|tests)/' },
  },
  {
    name: 'production-without-tests',
    comment: 'What tests need is not shipped: shared/testing and the like serve tests alone.',
    // The sample is brought in through the API by the client that tests use.
    from: { path: WORKSPACES, pathNot: [...TESTING, '^infra/local/src/sample(-month-end)?[.]ts$'] },
    to: { path: TESTING },
  },
  {
    name: 'services-without-infra',
    comment: 'A service runs wherever it is put; how this machine starts it is not its business.',
    from: { path: '^services/' },
    to: { path: '^infra/' },
  },
  {
    name: 'kernel-is-the-ground',
    comment: 'Kernel runs in a browser as well, and under everything: it imports no workspace.',
    from: { path: '^shared/kernel/' },
    to: { path: WORKSPACES, pathNot: '^shared/kernel/' },
  },
  {
    name: 'kernel-does-no-io',
    comment: 'Money, USCC and working time are functions of what is passed in, and nothing else.',
    from: { path: '^shared/kernel/' },
    to: {
      path: [
        ...IO,
        npm('mongoose', 'mongodb', 'express', 'bullmq', 'ioredis', 'pino', 'undici', 'jose'),
      ],
    },
  },
  {
    name: 'contracts-are-zod-and-kernel',
    comment: 'The browser loads the contracts too, so they hold schemas and kernel only.',
    from: { path: '^shared/contracts/' },
    to: { pathNot: ['^shared/(contracts|kernel)/', npm('zod', 'zod-openapi')] },
  },
  {
    name: 'platform-beneath-tabular',
    comment: 'Imports run on the platform, which carries services that read no table as well.',
    from: { path: '^shared/platform/' },
    to: { path: '^shared/(tabular|documents)/' },
  },
  {
    name: 'documents-are-drawn-from-answers',
    comment: 'Of our code a document sees contracts and kernel only; it reads its font alone.',
    from: { path: '^shared/documents/', pathNot: '/document-font[.]ts$' },
    to: { path: [WORKSPACES, IO[0]], pathNot: '^shared/(documents|contracts|kernel)/' },
  },
  {
    name: 'web-knows-contracts-and-kernel',
    comment: 'The screens run in a browser: of our code they see contracts, kernel and themselves.',
    from: { path: WEB },
    to: { path: WORKSPACES, pathNot: [WEB, '^shared/(kernel|contracts)/'] },
  },
  {
    name: 'web-is-nobody-elses',
    comment: 'The service serves the built files; it never runs the screens.',
    from: { path: WORKSPACES, pathNot: WEB },
    to: { path: WEB },
  },
  {
    name: 'web-features-stand-apart',
    comment: 'A feature can be taken out or written anew alone; what two need goes to ui or lib.',
    from: { path: `${WEB}(?:src/)?features/([^/]+)/` },
    to: { path: `${WEB}(?:src/)?features/`, pathNot: `${WEB}(?:src/)?features/$1/` },
  },
];

const order = [
  {
    name: 'no-cycles',
    comment: 'Two files that import each other are one file, or hide a third.',
    from: { path: WORKSPACES },
    to: { circular: true },
  },
  {
    name: 'no-barrels',
    comment: 'An index.ts hides where things are and makes cycles: import the file that has it.',
    from: {},
    to: { path: `${WORKSPACES}.*/index\\.(ts|tsx|mjs|js)$`, pathNot: NPM },
  },
  {
    name: 'no-utils',
    comment: 'A name that says nothing collects everything. Name it after what it does.',
    from: {},
    to: { path: `${WORKSPACES}.*(^|[/-])(utils?|helpers?)([/.-]|$)`, pathNot: NPM },
  },
  {
    name: 'resolvable',
    comment: 'An import that leads nowhere is followed by no rule: it would pass all of them.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared',
    comment: 'What is imported stands in the package.json of its own workspace.',
    from: { path: WORKSPACES, pathNot: TESTING },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
];

export default {
  forbidden: [...layers, ...walls, ...reach, ...houses, ...order].map((rule) => ({
    ...rule,
    severity: 'error',
  })),
  options: {
    parser: 'swc',
    // Type-only imports count.
    tsPreCompilationDeps: true,
    doNotFollow: { path: NPM },
    // Of our own only: packages have a dist/ too. Of .tsx see tests/tidy/screen-imports.
    exclude: { path: [`${WORKSPACES}.+/dist/`, '[.]test[.]tsx?$', `${WEB}.+[.](tsx|css)$`] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `source` leads @seal/x/y to the file y in the src of x, as it does tsc and jest.
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
