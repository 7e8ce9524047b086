/** One check of `npm test`; they run in this order and the first that fails ends it. */
export interface CheckStep {
  name: string;
  /** A program of node_modules/.bin and its arguments. */
  run: [program: string, ...args: string[]];
  /** Files without which the check has nothing to go by: it is then left out, and that is said. */
  needs: string[];
}

export const CHECK_STEPS: CheckStep[] = [
  { name: 'format', run: ['oxfmt', '--check', '.'], needs: ['.oxfmtrc.json'] },
  { name: 'lint', run: ['oxlint', '--type-aware'], needs: ['.oxlintrc.json'] },
  { name: 'types', run: ['tsc', '-p', 'tests/tsconfig.json'], needs: ['tests/tsconfig.json'] },
  {
    name: 'import rules',
    run: ['depcruise', '--config', '.dependency-cruiser.mjs', 'services', 'shared', 'infra'],
    needs: ['.dependency-cruiser.mjs'],
  },
  { name: 'dead code', run: ['knip', '--no-config-hints'], needs: ['knip.js'] },
  {
    name: 'code for tests alone',
    run: ['knip', '--production', '--include', 'files,exports,types'],
    needs: ['knip.js'],
  },
];
