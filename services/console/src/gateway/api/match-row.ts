import type { AnyEndpoint } from '@seal/contracts/http/endpoint';

/** The rows of one address, by method. */
export type RowsAt = ReadonlyMap<string, AnyEndpoint>;

interface Branch {
  literals: Map<string, Branch>;
  parameter: Branch | undefined;
  rows: Map<string, AnyEndpoint>;
}

/**
 * In: rows of the policy table. Out: a function from a path under /api/v1 to the rows of its
 * address, undefined where there is none. Segments are compared as they were sent, undecoded; what
 * a parameter may look like is the service's to say. Express would try one pattern after another.
 */
export function matchRows(rows: readonly AnyEndpoint[]): (path: string) => RowsAt | undefined {
  const root = newBranch();
  for (const row of rows) {
    let branch = root;
    for (const segment of segmentsOf(row.path)) branch = grow(branch, segment);
    branch.rows.set(row.method, row);
  }
  return (path) => {
    let branch: Branch | undefined = root;
    for (const segment of segmentsOf(path)) {
      branch = branch.literals.get(segment) ?? (segment === '' ? undefined : branch.parameter);
      if (!branch) return undefined;
    }
    return branch.rows.size > 0 ? branch.rows : undefined;
  };
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}

function grow(branch: Branch, segment: string): Branch {
  if (segment.startsWith(':')) return (branch.parameter ??= newBranch());
  const next = branch.literals.get(segment) ?? newBranch();
  branch.literals.set(segment, next);
  return next;
}

function newBranch(): Branch {
  return { literals: new Map(), parameter: undefined, rows: new Map() };
}
