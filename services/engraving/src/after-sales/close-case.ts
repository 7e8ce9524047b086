import type { CaseClosingBody } from '@seal/contracts/engraving/after-sales';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { decideCaseClosing, type ServiceCase } from './service-case.ts';
import { changeRecord } from '@seal/kernel/aggregate/change-record';
import type { RecordContext } from '@seal/kernel/aggregate/record';
import type { CaseDeps } from './case-deps.ts';

/** The bureau says what came of a case and whether that conforms. */
export function closeCase(
  { cases }: Pick<CaseDeps, 'cases'>,
  asked: RecordContext,
  body: CaseClosingBody,
): Promise<Outcome<ServiceCase, Refused>> {
  return changeRecord(cases, asked, (opened) => decideCaseClosing(opened, body, asked.now));
}
