import { type Folding, stateAt } from '@seal/kernel/aggregate/state-at';
import type { Check } from '../runtime/module.ts';
import { sameStored } from './same-stored.ts';
import type { Recorded } from '@seal/kernel/aggregate/record';

const CHECK = 'each record is what its history says';

/** Every record of one kind folded from its first entry on, against the record as stored. */
export function recordsCheck<D extends Recorded<object>>(
  name: string,
  folding: Folding<D> = {},
): Check {
  return {
    names: [CHECK],
    async find(connection) {
      const findings = [];
      for await (const found of connection.collection(name).find()) {
        const record = found as unknown as D;
        if (sameStored(stateAt(folding, record, record.version), record)) continue;
        findings.push({ check: CHECK, what: `${name} ${record._id} differs from its history` });
      }
      return findings;
    },
  };
}
