import type { Refused } from '@seal/contracts/http/error-catalogue';
import { changeAggregate, type Decided } from '@seal/kernel/aggregate/change-aggregate';
import type { Folding } from '@seal/kernel/aggregate/state-at';
import type { Outcome } from '@seal/kernel/outcome';
import type { Recorded } from '../domain/record.ts';
import type { AskedChange, Records } from './record-deps.ts';

/** One change of one record of a project. */
export function changeRecord<D extends Recorded<object>>(
  records: Pick<Records<D>, 'read' | 'change'>,
  asked: AskedChange,
  decide: (record: D) => Decided<D, Refused>,
  folding: Folding<D> = {},
): Promise<Outcome<D, Refused>> {
  const read = async () => {
    const record = await records.read(asked.id);
    return record?.projectId === asked.projectId ? record : undefined;
  };
  return changeAggregate({ folding, read, decide, write: records.change }, asked);
}
