/**
 * Places at which a process can be made to die, for the promise that dying there loses nothing
 * (infra/docs/promises.md, P2). In ordinary running FAULT_POINT is not set and a point is one
 * comparison.
 *
 * `inserted`, `changed`: an aggregate's write is durable, nobody is told of it. `published`: its
 * events are in Redis. `handled`: a consumer has done what an event asks, and not said so.
 * `acknowledged`: the producer has cleared its marks, the job is not yet done with.
 * `generation-written`: the budget's step is decided, its entries are only pending in the budget.
 * `entries-written`: they stand, nobody is told. A repetition that writes nothing passes no point
 * of writing.
 */
export const faultPoints = [
  'inserted',
  'changed',
  'published',
  'handled',
  'acknowledged',
  'generation-written',
  'entries-written',
] as const;

export type FaultPoint = (typeof faultPoints)[number];

const chosen = process.env['FAULT_POINT'];

const writing: ReadonlySet<FaultPoint> = new Set([
  'inserted',
  'changed',
  'generation-written',
  'entries-written',
]);
let hasWritten = false;

/**
 * Dies at once, as by a power cut, when this point is the chosen one. At `handled` only if this
 * life has written anything: else mere repetitions, which are quicker, would end each life first.
 */
export function faultPoint(name: FaultPoint): void {
  if (chosen === undefined) return;
  if (writing.has(name)) hasWritten = true;
  if (chosen === name && (name !== 'handled' || hasWritten)) process.kill(process.pid, 'SIGKILL');
}
