import type { Aggregate, DataOf, EntryOf } from './history.ts';

/** How one kind of aggregate comes out of its history. */
export interface Folding<D extends Aggregate> {
  /** The state before the first entry; left out where the first entry carries all of it. */
  before?(aggregate: D): Partial<D>;
  /** What an entry's data set in the state so far; left out where they are set as they are. */
  apply?(state: Partial<D>, data: DataOf<D>): Partial<D>;
  /**
   * Where an act goes on in later entries: the version that its repetition is answered with, or
   * undefined where it came to nothing, so that its key counts as new.
   */
  answeredAt?(aggregate: D, entry: EntryOf<D>): number | undefined;
}

/** What one more entry's data set in that state. */
export function applyData<D extends Aggregate>(
  { apply }: Folding<D>,
  state: Partial<D>,
  data: DataOf<D>,
): Partial<D> {
  return apply ? apply(state, data) : (data as Partial<D>);
}

/** The aggregate as it stood at that version: what a repeated request is answered with. */
export function stateAt<D extends Aggregate>(
  folding: Folding<D>,
  aggregate: D,
  version: number,
): D {
  const history = aggregate.history.filter((entry) => entry.version <= version);
  const state = history.reduce<Partial<D>>(
    (so, { data }) => ({ ...so, ...applyData(folding, so, data) }),
    folding.before?.(aggregate) ?? {},
  );
  return { ...aggregate, ...state, version, history };
}
