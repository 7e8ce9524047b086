import type { Publisher } from '@seal/platform/messaging/publisher';
import type {
  AcknowledgementJob,
  EventsJob,
  QueueName,
} from '@seal/platform/messaging/queue-names';
import type { Drill } from './open-drill.ts';

/** One event, or one acknowledgement, as it was told to one service. */
export type Delivery =
  | { to: QueueName; kind: EventsJob['kind']; event: unknown }
  | { to: QueueName; acknowledgement: AcknowledgementJob };

export interface Capture {
  /** What was told so far, in order. */
  deliveries: Delivery[];
  stop(): void;
}

/**
 * Listens to what the services tell each other. A finished job leaves nothing behind, so Redis is
 * asked to say every command that it is given (MONITOR); one that adds a job names its queue by a
 * key and carries the job's content whole.
 */
export async function captureJobs({ system, redis }: Drill): Promise<Capture> {
  const deliveries: Delivery[] = [];
  const prefix = system.env['QUEUE_PREFIX']!;
  const monitor = await redis.monitor();
  monitor.on('monitor', (_time: string, args: string[]) => {
    const key = args.find((it) => it.startsWith(`${prefix}:`));
    const content = args.find((it) => it.startsWith('{"kind":'));
    if (key === undefined || content === undefined) return;
    const to = key.slice(prefix.length + 1).split(':')[0] as QueueName;
    const job = JSON.parse(fromMonitor(content)) as EventsJob | AcknowledgementJob;
    if ('handled' in job) deliveries.push({ to, acknowledgement: job });
    else for (const event of job.events) deliveries.push({ to, kind: job.kind, event });
  });
  return { deliveries, stop: () => monitor.disconnect() };
}

/** MONITOR writes a backslash as two, and every byte beyond ASCII as \xhh. */
function fromMonitor(text: string): string {
  return text.replaceAll(/\\\\|(?:\\x[0-9a-f]{2})+/g, (escaped) =>
    escaped === '\\\\' ? '\\' : Buffer.from(escaped.replaceAll('\\x', ''), 'hex').toString('utf8'),
  );
}

/** Tells them again, in this order, as fast as the queues take them. */
export async function deliverAll(
  publisher: Publisher,
  deliveries: readonly Delivery[],
): Promise<void> {
  const acknowledgements: Promise<void>[] = [];
  for (const it of deliveries) {
    if ('event' in it) publisher.publish(it.to, it.kind, [it.event]);
    else acknowledgements.push(publisher.acknowledge(it.to, it.acknowledgement));
  }
  await Promise.all(acknowledgements);
}
