/** The import rules inside one service: its layers, and the walls between its modules. */

/**
 * Where the layers of a service stand: in a module of its own (`src/orders/domain/`), or, in a
 * service that is not cut into modules yet, in `src/domain/`. `$1` is the service, `$2` the module
 * with its slash.
 */
export const LAYERS = '^services/([^/]+)/src/(|[^/]+/)';

/** What a module lets the rules and acts of others know: pure, as what it stands for is. */
const DOORS = ['^services/$1/src/[^/]+/exports[.]ts$'];

export const layers = [
  {
    name: 'domain-is-pure',
    comment:
      'The rules are read and tested without a database, a queue or a clock, so domain imports ' +
      'kernel, contracts and itself alone.',
    from: { path: `${LAYERS}domain/` },
    to: { pathNot: [`^services/$1/src/$2domain/`, ...DOORS, '^shared/(kernel|contracts)/'] },
  },
  {
    name: 'application-is-given-its-deps',
    comment:
      'An act runs against anything that keeps the promises of its `deps`: stores, outbox and ' +
      'clock come in as an argument. It imports domain, kernel, contracts and itself alone.',
    from: { path: `${LAYERS}application/` },
    to: {
      pathNot: [
        `^services/$1/src/$2(application|domain)/`,
        ...DOORS,
        '^shared/(kernel|contracts)/',
        // Who waits for whom within a process is part of an act; it touches nothing outside.
        '^node_modules/async-mutex/',
      ],
    },
  },
  {
    name: 'data-knows-no-act',
    comment:
      'A store writes what was decided; it neither decides nor is reached over HTTP or queues.',
    from: { path: `${LAYERS}data/` },
    to: { path: `^services/$1/src/$2(api|jobs)/` },
  },
  {
    name: 'api-and-jobs-never-import-data',
    comment:
      'A handler that writes by itself escapes the one write per change; compose hands the ' +
      'stores to the acts.',
    from: { path: `${LAYERS}(api|jobs)/` },
    to: { path: '^services/[^/]+/src/(?:|[^/]+/)data/' },
  },
  {
    name: 'api-and-jobs-are-two-doors',
    comment: 'Both call the same acts. What one took from the other belongs into application.',
    from: { path: `${LAYERS}(api|jobs)/` },
    to: { path: `^services/$1/src/$2(api|jobs)/`, pathNot: `^services/$1/src/$2$3/` },
  },
  {
    name: 'compose-joins-and-start-starts',
    comment: 'What imports the joining of everything is part of a cycle or a second joining.',
    from: { path: `${LAYERS}(domain|application|data|api|jobs)/` },
    to: { path: `^services/$1/src/(compose|start)\\.ts$` },
  },
  {
    name: 'data-calls-no-act',
    comment: 'A store fulfils the interfaces of deps.ts (or a *-reader.ts); it never calls an act.',
    from: { path: `${LAYERS}data/` },
    to: {
      path: `^services/$1/src/$2application/`,
      pathNot: '/application/(deps|[^/]+-(reader|deps))\\.ts$',
    },
  },
];

/** Modules that stand behind their walls; what else a folder of `src` is has none. */
const MODULES = '^services/([^/]+)/src/(?!(?:domain|application|data|api|jobs|testing)/)([^/]+)/';

/** The modules of each service, each of which may know those before it. */
const ORDER = {
  registration: ['registrations', 'platform-extract'],
  engraving: [
    'orders',
    'deadlines',
    'ledger',
    'live',
    'after-sales',
    'satisfaction',
    'roster',
    'spot-checks',
    'documents',
  ],
  console: ['accounts', 'sign-in', 'gateway', 'pages'],
  finance: [
    'projects',
    'budget',
    'months',
    'invoices',
    'reconciliation',
    'settlement',
    'forecast',
    'indicators',
    'evidence',
    'documents',
  ],
};

const oneWay = Object.entries(ORDER).flatMap(([service, modules]) =>
  modules.slice(0, -1).map((module, n) => ({
    name: 'modules-point-one-way',
    comment: 'Modules that know each other are one module, or hide a third beneath both.',
    from: { path: `^services/${service}/src/${module}/` },
    to: { path: `^services/${service}/src/(${modules.slice(n + 1).join('|')})/` },
  })),
);

export const walls = [
  ...oneWay,
  {
    name: 'modules-have-one-door',
    comment:
      'What stands inside a module can be changed by who knows that module alone; others of its ' +
      'service come in by module.ts, what is open, or exports.ts, its types, rules and acts.',
    from: { path: MODULES },
    to: { path: MODULES, pathNot: ['^services/$1/src/$2/', '/(module|exports)[.]ts$'] },
  },
  {
    name: 'exports-are-pure',
    comment: 'Rules and acts of other modules stand on it: it passes on domain and application.',
    from: { path: '^services/([^/]+)/src/([^/]+)/exports[.]ts$' },
    to: { pathNot: '^services/$1/src/$2/(domain|application)/' },
  },
  {
    name: 'compose-knows-modules-alone',
    comment: 'compose.ts lists what there is; what is inside a module is joined by its module.ts.',
    from: { path: '^services/([^/]+)/src/compose[.]ts$' },
    to: { path: MODULES, pathNot: '/module[.]ts$' },
  },
];
