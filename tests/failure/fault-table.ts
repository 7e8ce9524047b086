import type { FaultPoint } from '@seal/platform/runtime/fault-points';
import type { SystemService } from '@seal/testing/start-system';

export type CommandName =
  | 'register'
  | 'import'
  | 'correction'
  | 'withdrawal'
  | 'decline'
  | 'claim'
  | 'completion'
  | 'acceptance'
  | 'failed-acceptance'
  | 'collection'
  | 'cancellation'
  | 'appropriation';

/**
 * One fault point of one service and every command that passes it there. A command has passed it
 * once its act, or for money its entry, is found in the database of `seenIn`, and for
 * `acknowledged` once the service's mark on it is gone: no process of the service runs meanwhile
 * that would not die of it.
 */
export interface FaultBlock {
  service: SystemService;
  point: FaultPoint;
  seenIn: SystemService;
  commands: Partial<Record<CommandName, string>>;
}

const entered = { register: 'registered', import: 'registered' };
const placed = { register: 'placed', import: 'placed' };
const queued = { register: 'queued', import: 'queued', appropriation: 'queued' };
const committed = { register: 'commitment', import: 'commitment' };
const asked = {
  correction: 'corrected',
  withdrawal: 'withdrawal-requested',
  decline: 'declination-requested',
};
const freed = {
  cancellation: 'commitment-release',
  withdrawal: 'commitment-release',
  decline: 'commitment-release',
};
const owed = { completion: 'accrual', 'failed-acceptance': 'accrual-reversal' };
const followed = { correction: 'renamed', withdrawal: 'cancelled', decline: 'cancelled' };
const ended = { cancellation: 'order-cancelled', withdrawal: 'withdrawn', decline: 'declined' };
const funded = { ...committed, ...owed, ...freed };

/** Three systems are drilled at the same time; each list takes about as long as the others. */
export const faultLanes: FaultBlock[][] = [
  [
    block('engraving', 'inserted', 'engraving', placed),
    block('engraving', 'changed', 'engraving', {
      ...queued,
      ...followed,
      claim: 'claimed',
      completion: 'completed',
      acceptance: 'accepted',
      'failed-acceptance': 'failed-acceptance',
      collection: 'collected',
      cancellation: 'cancelled',
    }),
    block('engraving', 'acknowledged', 'finance', funded),
  ],
  [
    block('registration', 'inserted', 'registration', entered),
    block('registration', 'changed', 'registration', { ...asked, cancellation: 'order-cancelled' }),
    block('registration', 'published', 'engraving', { ...placed, ...followed }),
    block('registration', 'handled', 'registration', ended),
    block('registration', 'acknowledged', 'engraving', { ...placed, ...followed }),
    block('engraving', 'handled', 'engraving', { ...placed, ...followed, appropriation: 'queued' }),
  ],
  [
    block('finance', 'generation-written', 'finance', {
      ...funded,
      appropriation: 'appropriation',
    }),
    block('finance', 'entries-written', 'finance', { ...funded, appropriation: 'appropriation' }),
    block('finance', 'published', 'engraving', queued),
    block('finance', 'handled', 'finance', funded),
    block('finance', 'acknowledged', 'engraving', queued),
    block('engraving', 'published', 'finance', funded),
  ],
];

function block(
  service: SystemService,
  point: FaultPoint,
  seenIn: SystemService,
  commands: FaultBlock['commands'],
): FaultBlock {
  return { service, point, seenIn, commands };
}

/** The whole history of both documents once a command has had its one effect. */
export const histories: Record<CommandName, { registration: string[]; order: string[] }> = {
  register: histo([], []),
  import: histo([], []),
  correction: histo(['corrected'], ['renamed']),
  withdrawal: histo(['withdrawal-requested', 'withdrawn'], ['cancelled']),
  decline: histo(['declination-requested', 'declined'], ['cancelled']),
  claim: histo([], ['claimed']),
  completion: histo([], ['claimed', 'completed']),
  acceptance: histo([], ['claimed', 'completed', 'accepted']),
  'failed-acceptance': histo([], ['claimed', 'completed', 'failed-acceptance']),
  collection: histo([], ['claimed', 'completed', 'accepted', 'collected']),
  cancellation: histo(['order-cancelled'], ['cancelled']),
  appropriation: { registration: ['registered'], order: ['placed', 'held', 'queued'] },
};

function histo(registration: string[], order: string[]) {
  return { registration: ['registered', ...registration], order: ['placed', 'queued', ...order] };
}
