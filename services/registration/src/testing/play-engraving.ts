import { type OrderEndedEvent, RegistrationEvent } from '@seal/contracts/common/events';
import { createAcknowledger, type Handled } from '@seal/platform/messaging/acknowledger';
import { closeWorker } from '@seal/platform/messaging/close-worker';
import { consume, handler } from '@seal/platform/messaging/consume';
import { createDeadLetters } from '@seal/platform/messaging/dead-letters';
import { createPublisher } from '@seal/platform/messaging/publisher';
import { createLog } from '@seal/platform/runtime/log';
import { testServers } from '@seal/testing/ask-test-run';
import { connectProducer, connectWorker } from '@seal/platform/messaging/redis';
import type { TestService } from './start-registration.ts';

const { redisUrl } = await testServers();

/** What engraving hears, and what it says. */
export interface PlayedEngraving {
  /** All that was told, in order of arrival. */
  heard: RegistrationEvent[];
  acknowledge(events: readonly Handled[]): void;
  tellOrderEnded(event: OrderEndedEvent): void;
  stop(): Promise<void>;
}

/** `acknowledges`: at once, as if every order were placed; else only when told to. */
export function playEngraving(
  { queuePrefix: prefix, mongo }: TestService,
  { acknowledges }: { acknowledges: boolean },
): PlayedEngraving {
  const log = createLog('played-engraving');
  const producer = connectProducer(redisUrl, log);
  const connection = connectWorker(redisUrl, log);
  const publisher = createPublisher(producer, prefix, log);
  const acknowledger = createAcknowledger(publisher, log, 'engraving');
  const heard: RegistrationEvent[] = [];
  const worker = consume({
    queue: 'engraving',
    prefix,
    connection,
    handlers: {
      registration: handler(RegistrationEvent, async (events) => {
        heard.push(...events);
        return acknowledges ? events : [];
      }),
    },
    acknowledged: {},
    acknowledger,
    deadLetters: createDeadLetters(mongo),
    log,
  });
  return {
    heard,
    acknowledge: (events) => acknowledger.add('registration', events),
    tellOrderEnded: (event) => publisher.publish('registration', 'order-ended', [event]),
    async stop() {
      await closeWorker(worker, connection);
      await acknowledger.close();
      await publisher.close();
      producer.disconnect();
      connection.disconnect();
    },
  };
}
