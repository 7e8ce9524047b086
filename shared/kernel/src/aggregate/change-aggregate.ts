import { newId } from '../ids.ts';
import { ok, type Outcome, type Refusal, refuse } from '../outcome.ts';
import { answerRepeat } from './answer-repeat.ts';
import type {
  Aggregate,
  CommandContext,
  ConsumerOf,
  DataOf,
  EntryOf,
  HistoryEntry,
} from './history.ts';
import { applyData, type Folding } from './state-at.ts';

/** What a change may refuse by itself, beside what is decided. */
export type ChangeRefusal = Refusal<'not-found' | 'version-mismatch' | 'idempotency-key-reused'>;

/** What a domain's rules answer: the act's name, what it changes, and who has to hear of it. */
export interface Decision<D extends Aggregate> {
  act: EntryOf<D>['act'];
  data: DataOf<D>;
  note?: string | undefined;
  /** What the document holds beside its state, and no history gives back: a text to look up by. */
  also?: Partial<D>;
  /** Fields that the document has no longer. */
  unset?: readonly (keyof D & string)[];
  tells?: readonly ConsumerOf<D>[];
  /** This act proves that the consumer handled what was told before. */
  proves?: ConsumerOf<D> | undefined;
}

/** A compare-and-set: it happens while the aggregate stands at `fromVersion`, or not at all. */
export interface Change<Entry = HistoryEntry> {
  id: string;
  fromVersion: number;
  /** By path. */
  set: Readonly<Record<string, unknown>>;
  unset: readonly string[];
  entry: Entry;
}

/** `duplicate`: a unique index refused it, such as a seal code that another order has. */
export type Written = 'won' | 'lost' | 'duplicate';

/** What a change of one aggregate works with. */
export interface Changing<D extends Aggregate, R extends Refusal> {
  folding: Folding<D>;
  /** Undefined where there is none, or none that the caller may know of. */
  read(): Promise<D | undefined>;
  /**
   * The aggregate as this process remembers it. Winning on it proves that it was current; whatever
   * else comes of it proves nothing, and the aggregate is read.
   */
  recalled?: D | undefined;
  /** On what was read, and anew where another was faster; null or undefined changes nothing. */
  decide(aggregate: D): Decided<D, R>;
  /** `to` is what the change makes of the aggregate. */
  write(change: Change<EntryOf<D>>, to: D): Promise<Written>;
  /** Left out where no unique index stands in the way of a change. */
  refuseDuplicate?(aggregate: D, decision: Decision<D>): Promise<Outcome<never, R>>;
  /** Off the path: what gets lost in a crash before it, the marks of the write tell again. */
  publish?(aggregate: D, decision: Decision<D>): void | Promise<void>;
}

type Decisions<D extends Aggregate, R> = Outcome<Decision<D> | null | undefined, R>;
export type Decided<D extends Aggregate, R> = Decisions<D, R> | Promise<Decisions<D, R>>;

/** How often a lost race is decided anew. More would only spin: somebody else is changing it. */
const MOST_TRIES = 5;

/**
 * The one way in which an aggregate changes: read, answer a repeated key as it was first answered,
 * check If-Match, decide on what was read, compare-and-set, and publish; where the race was lost,
 * from the beginning. Answers the aggregate after the act. Refused: not-found, version-mismatch,
 * idempotency-key-reused, and what `decide` says.
 */
export async function changeAggregate<D extends Aggregate, R extends Refusal>(
  changing: Changing<D, R>,
  context: CommandContext,
): Promise<Outcome<D, R | ChangeRefusal>> {
  const { recalled } = changing;
  if (recalled) {
    const tried = await tryOn(changing, recalled, context);
    if (tried?.ok && tried.value.version > recalled.version) return tried;
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const aggregate = await changing.read();
    if (!aggregate) return refuse('not-found');
    const tried = await tryOn(changing, aggregate, context);
    if (tried) return tried;
  }
  return refuse('version-mismatch', 'others are changing it at the same time');
}

/** Undefined where somebody else was faster. */
async function tryOn<D extends Aggregate, R extends Refusal>(
  changing: Changing<D, R>,
  aggregate: D,
  context: CommandContext,
): Promise<Outcome<D, R | ChangeRefusal> | undefined> {
  const repeated = answerRepeat(changing.folding, aggregate, context.repeat);
  if (repeated) return repeated;
  if (context.ifMatch !== undefined && context.ifMatch !== aggregate.version) {
    return refuse('version-mismatch', `it is at version ${aggregate.version}`);
  }
  const decided = await changing.decide(aggregate);
  if (!decided.ok) return decided;
  if (!decided.value) return ok(aggregate);
  const { change, to } = makeChange(changing.folding, aggregate, decided.value, context);
  const written = await changing.write(change, to);
  if (written === 'won') {
    await changing.publish?.(to, decided.value);
    return ok(to);
  }
  const isRefused = written === 'duplicate' && changing.refuseDuplicate;
  return isRefused ? changing.refuseDuplicate?.(aggregate, decided.value) : undefined;
}

/** The write, and the aggregate as it is once that has won: no need to read it again. */
function makeChange<D extends Aggregate>(
  folding: Folding<D>,
  from: D,
  decision: Decision<D>,
  context: CommandContext,
): { change: Change<EntryOf<D>>; to: D } {
  const version = from.version + 1;
  const { unset = [], tells = [], proves } = decision;
  const entry = entryOf(version, decision, context);
  const state = { ...applyData(folding, from, decision.data), ...decision.also };
  const history = [...from.history, entry];
  const unpublished = { ...from.unpublished };
  const set: Record<string, unknown> = { ...state };
  for (const consumer of tells) {
    const mark = { seq: version, at: context.now };
    unpublished[consumer] = mark;
    set[`unpublished.${consumer}`] = mark;
  }
  if (proves) delete unpublished[proves];
  const to: D = { ...from, ...state, version, history };
  if (from.unpublished || tells.length > 0) to.unpublished = unpublished;
  for (const name of unset) delete to[name];
  const gone = proves ? [...unset, `unpublished.${proves}`] : unset;
  return { change: { id: from._id, fromVersion: from.version, set, unset: gone, entry }, to };
}

function entryOf<D extends Aggregate>(
  version: number,
  { act, data, note }: Decision<D>,
  { actor: { id, name }, now: at, repeat }: CommandContext,
): EntryOf<D> {
  const reason = note === undefined ? undefined : { note };
  return { version, act, actor: { id, name }, at, token: newId(), data, ...reason, ...repeat };
}
