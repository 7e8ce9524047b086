import { describeError, type Log } from '../runtime/log.ts';
import type { Publisher } from './publisher.ts';
import type { EventKind, QueueName } from './queue-names.ts';

/**
 * How long handled ids are gathered before they are acknowledged in one job. Larger: more events
 * are published again by the relay. Smaller: more jobs and more writes an order.
 */
const GATHER_MS = 500;

/** Where the producer of each kind listens. */
const producers: Record<EventKind, QueueName> = {
  registration: 'registration',
  'order-money': 'engraving',
  'order-ended': 'engraving',
  budget: 'finance',
  project: 'finance',
};

export interface Handled {
  id: string;
  version: number;
}

export interface Acknowledger {
  add(kind: EventKind, handled: readonly Handled[]): void;
  close(): Promise<void>;
}

/**
 * Gathers what was handled; an acknowledgement that gets lost only costs one repetition.
 * `from` is the service that handles, which the producer may have to know (see AcknowledgementJob).
 */
export function createAcknowledger(publisher: Publisher, log: Log, from: string): Acknowledger {
  const gathered = new Map<EventKind, [string, number][]>();
  let timer: NodeJS.Timeout | undefined;

  async function send(): Promise<void> {
    timer = undefined;
    const parcels = [...gathered];
    gathered.clear();
    for (const [kind, handled] of parcels) {
      try {
        await publisher.acknowledge(producers[kind], { kind, from, handled });
      } catch (error) {
        log.debug({ kind, ...describeError(error) }, 'not acknowledged; it will come again');
      }
    }
  }

  return {
    add(kind, handled) {
      const known = gathered.get(kind) ?? [];
      for (const { id, version } of handled) known.push([id, version]);
      gathered.set(kind, known);
      timer ??= setTimeout(() => void send(), GATHER_MS);
    },
    async close() {
      clearTimeout(timer);
      await send();
    },
  };
}
