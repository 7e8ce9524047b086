import type { Refused } from '@seal/contracts/http/error-catalogue';
import { changeAggregate } from '@seal/kernel/aggregate/change-aggregate';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Remarks } from '../domain/evaluate.ts';
import { noRemarks, type RemarksDocument } from '../domain/evaluation-remarks.ts';
import type { IndicatorDeps } from './indicator-deps.ts';

export interface RemarksInput extends CommandContext {
  projectId: string;
  remarks: Remarks;
}

/**
 * Writes the remarks of a self-evaluation, all at once; the ones before stay in the history.
 * Refuses: not-found, version-mismatch.
 */
export async function changeRemarks(
  deps: Pick<IndicatorDeps, 'remarks' | 'readProject'>,
  { projectId, remarks, ...context }: RemarksInput,
): Promise<Outcome<RemarksDocument, Refused>> {
  if (!(await deps.readProject(projectId))) return refuse('not-found');
  return changeAggregate(
    {
      folding: {},
      read: async () => (await deps.remarks.read(projectId)) ?? noRemarks(projectId),
      decide(written: RemarksDocument) {
        const isSame = canonicalJson(written.remarks) === canonicalJson(remarks);
        return ok(isSame ? null : { act: 'remarked', data: { remarks } });
      },
      write: deps.remarks.change,
    },
    context,
  );
}
