import type { Outcome, Refusal } from '../outcome.ts';
import { type ChangeRefusal, changeAggregate, type Decided } from './change-aggregate.ts';
import type { Recorded, RecordContext, Records } from './record.ts';
import type { Folding } from './state-at.ts';

/** One change of one record; a record of another project is not found. Refused: as any change. */
export function changeRecord<D extends Recorded<object>, R extends Refusal>(
  records: Pick<Records<D>, 'read' | 'change'>,
  context: RecordContext,
  decide: (record: D) => Decided<D, R>,
  folding: Folding<D> = {},
): Promise<Outcome<D, R | ChangeRefusal>> {
  const read = async () => {
    const record = await records.read(context.id);
    return record?.projectId === context.projectId ? record : undefined;
  };
  return changeAggregate({ folding, read, decide, write: records.change }, context);
}
