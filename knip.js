/**
 * Dead code, looked for twice. `knip`: what nothing uses, tests included. `knip --production`: what
 * only tests use. What is right to be used by tests alone (a maker of valid examples) says so by
 * `@internal` in its comment, and knip leaves it out.
 */

/** Serves tests alone, so that in the second look nobody uses it. */
const TESTING = ['services/*/src/testing/**', '**/testing-*.ts', 'shared/testing/src/**'];

const tests = { entry: ['src/**/*.test.ts'] };
const sources = ['src/**/*.ts!', '!src/**/*.test.ts!'];

export default function config({ production = false }) {
  const testing = production ? TESTING.map((path) => [path, ['exports', 'types']]) : [];
  return {
    // Packages are open to each other by `exports: ./*`: that alone makes nothing used.
    includeEntryExports: true,
    ignoreExportsUsedInFile: true,
    // The programs of the check, which infra/local starts by their path.
    ignoreDependencies: ['dependency-cruiser', 'jest', 'oxfmt', 'oxlint', 'oxlint-tsgolint'],
    ignoreIssues: {
      // Vite reads its configuration.
      'services/console/web/vite.config.ts': ['exports'],
      // Their `main` is called by infra/local/bootstrap.mjs, on the built files.
      'infra/local/src/{start,test,bench,sample,verify,recompute}.ts': ['exports'],
      ...Object.fromEntries(testing),
    },
    workspaces: {
      '.': {
        entry: [
          'infra/migrations/**/*.ts!',
          // Started by their path: by infra/local, and by the bench itself.
          'tests/bench/{run,month,screens,pictures}.ts',
          'tests/bench/{plain-server,naive-server,naive-month,print-statement}.ts',
        ],
        project: ['tests/**/*.ts', 'infra/migrations/**/*.ts!', '*.{js,mjs}'],
        jest: { config: ['jest.config.mjs'], entry: ['tests/**/*.test.ts'] },
      },
      'services/*': { entry: ['src/start.ts!'], project: sources, jest: tests },
      // Shown by index.html; vite finds the rest of it.
      'services/console/web': {
        entry: ['app/main.tsx!', 'vite.config.ts', 'texts/texts.d.ts!'],
        project: ['{app,entities,features,lib,texts,ui}/**/*.{ts,tsx}!'],
      },
      'shared/*': { project: sources, jest: tests },
      'infra/local': {
        entry: ['bootstrap.mjs!', 'src/{start,test,bench,sample,verify,recompute}.ts!'],
        project: ['bootstrap.mjs!', ...sources],
        jest: tests,
      },
    },
  };
}
