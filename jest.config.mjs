/**
 * Tests run on the sources (the `source` condition of each package), so that no stale build is ever
 * tested.
 */
export default {
  testEnvironment: 'node',
  // No test is about speed: shorter only fails what is right on a busy machine.
  testTimeout: 60_000,
  // Much of a test is waiting for servers, so one worker a core; more only crowd each other out.
  maxWorkers: '100%',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  roots: ['<rootDir>/services', '<rootDir>/shared', '<rootDir>/infra', '<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
