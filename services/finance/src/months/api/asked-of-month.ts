import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Call } from '@seal/platform/http/call';
import type { AskedOfMonth } from '../application/months-deps.ts';

/** What a call on a month carries beside its body. */
export function askedOfMonth<E extends Endpoint>(call: Call<E>, now: Date) {
  const { params, actor, repeat, ifMatch } = call;
  return {
    projectId: params['project']!,
    month: params['month']!,
    actor,
    now,
    repeat,
    ifMatch,
  } satisfies AskedOfMonth;
}
