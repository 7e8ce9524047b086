import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { SpotCheckResultsBody } from '@seal/contracts/engraving/spot-check';
import type { Outcome } from '@seal/kernel/outcome';
import { decideResults, type SpotCheck, spotCheckFolding } from './spot-check.ts';
import { changeRecord } from '@seal/kernel/aggregate/change-record';
import type { RecordContext } from '@seal/kernel/aggregate/record';
import type { SpotCheckDeps } from './spot-check-deps.ts';

/** What was found of orders that were drawn, a few at a time or all at once. */
export function recordSpotCheckResults(
  { spotChecks }: Pick<SpotCheckDeps, 'spotChecks'>,
  asked: RecordContext,
  body: SpotCheckResultsBody,
): Promise<Outcome<SpotCheck, Refused>> {
  return changeRecord(
    spotChecks,
    asked,
    (check) => decideResults(check, body, asked.now),
    spotCheckFolding,
  );
}
