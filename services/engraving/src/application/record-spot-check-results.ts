import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { SpotCheckResultsBody } from '@seal/contracts/engraving/spot-check';
import type { Outcome } from '@seal/kernel/outcome';
import { decideResults, type SpotCheck, spotCheckFolding } from '../domain/spot-check.ts';
import { changeRecord } from './change-record.ts';
import type { AskedChange, RecordDeps } from './record-deps.ts';

/** What was found of orders that were drawn, a few at a time or all at once. */
export function recordSpotCheckResults(
  { spotChecks }: Pick<RecordDeps, 'spotChecks'>,
  asked: AskedChange,
  body: SpotCheckResultsBody,
): Promise<Outcome<SpotCheck, Refused>> {
  return changeRecord(
    spotChecks,
    asked,
    (check) => decideResults(check, body, asked.now),
    spotCheckFolding,
  );
}
