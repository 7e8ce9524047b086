import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Remarks } from '../domain/indicators/evaluate.ts';
import type { RemarksDocument, RemarksEntry } from '../domain/indicators/evaluation-remarks.ts';
import type { IndicatorDeps } from './indicator-deps.ts';

export interface RemarksInput {
  projectId: string;
  remarks: Remarks;
  /** The version that the caller read; undefined takes whichever stands. */
  ifMatch: number | undefined;
  actor: { id: string; name: string };
  now: Date;
}

/** Larger: a caller waits longer behind others' changes. Smaller: it is refused for a mere race. */
const MOST_TRIES = 5;

/**
 * Writes the remarks of a self-evaluation, all at once; the ones before stay in the history.
 * Refuses: not-found, version-mismatch.
 */
export async function changeRemarks(
  deps: Pick<IndicatorDeps, 'remarks' | 'readProject' | 'newToken'>,
  { projectId, remarks, ifMatch, actor, now }: RemarksInput,
): Promise<Outcome<RemarksDocument, Refused>> {
  if (!(await deps.readProject(projectId))) return refuse('not-found');
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const standing = await deps.remarks.read(projectId);
    const fromVersion = standing?.version ?? 0;
    if (ifMatch !== undefined && ifMatch !== fromVersion) return refuse('version-mismatch');
    const version = fromVersion + 1;
    const by = { id: actor.id, name: actor.name };
    const token = deps.newToken();
    const entry: RemarksEntry = {
      version,
      act: 'remarked',
      actor: by,
      at: now,
      token,
      data: { remarks },
    };
    const history = [...(standing?.history ?? []), entry];
    const written = { _id: projectId, version, remarks, history };
    const won = standing
      ? await deps.remarks.change(projectId, fromVersion, entry)
      : await deps.remarks.insert(written);
    if (won) return ok(written);
  }
  return refuse('version-mismatch');
}
