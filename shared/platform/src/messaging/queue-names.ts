import { MAX_BATCH_SIZE } from '../batching/batcher.ts';

/** One queue a consuming service, and one for its own clockwork (imports, waking). */
export const queues = {
  registration: 'registration',
  engraving: 'engraving',
  finance: 'finance',
} as const;

export type QueueName = keyof typeof queues;

/** The queues in which a service tells itself something. */
export const clockworkQueues = [
  'registration-imports',
  'engraving-imports',
  'engraving-deadlines',
] as const;

export type ClockworkQueue = (typeof clockworkQueues)[number];

/** The queues that a service works. */
export function queuesOf(service: string): string[] {
  return [service, ...clockworkQueues.filter((name) => name.startsWith(`${service}-`))];
}

/** What kinds of event a queue's jobs carry; each kind has one producer and one schema. */
export type EventKind = 'registration' | 'order-money' | 'order-ended' | 'budget' | 'project';

/**
 * As many as a shared write takes. More: the next service needs two steps for one job, and a poison
 * event costs too many retries. Fewer: more jobs under load, and less is left for the callers.
 */
export const EVENTS_A_JOB = MAX_BATCH_SIZE;

export interface EventsJob {
  kind: EventKind;
  events: unknown[];
}

/** Which events of a kind are handled, to their producer: id and version, nothing else. */
export interface AcknowledgementJob {
  kind: EventKind;
  /** The service that handled them: a kind with two consumers has a mark for each. */
  from: string;
  handled: (readonly [id: string, version: number])[];
}
