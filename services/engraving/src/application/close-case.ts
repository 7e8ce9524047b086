import type { CaseClosingBody } from '@seal/contracts/engraving/after-sales';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { decideCaseClosing, type ServiceCase } from '../domain/service-case.ts';
import { changeRecord } from './change-record.ts';
import type { AskedChange, RecordDeps } from './record-deps.ts';

/** The bureau says what came of a case and whether that conforms. */
export function closeCase(
  { cases }: Pick<RecordDeps, 'cases'>,
  asked: AskedChange,
  body: CaseClosingBody,
): Promise<Outcome<ServiceCase, Refused>> {
  return changeRecord(cases, asked, (opened) => decideCaseClosing(opened, body, asked.now));
}
