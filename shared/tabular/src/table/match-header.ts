import type { Column } from './table-types.ts';
import { type Certainty, foldHeader, namesOf } from './fold-header.ts';

export interface MatchedColumn<K extends string> {
  readonly key: K;
  readonly index: number;
  /** As the file has it, for messages. */
  readonly header: string;
}

export interface HeaderMatch<K extends string> {
  readonly columns: readonly MatchedColumn<K>[];
  /** Columns that mean the same as one that was taken. */
  readonly beside: readonly { readonly column: string; readonly taken: string }[];
  /** Columns that nothing is made of. */
  readonly ignored: readonly string[];
  /** Two columns of the same name, either of which could be meant. */
  readonly repeated: readonly { readonly key: K; readonly column: string }[];
}

interface Candidate<K extends string> extends MatchedColumn<K> {
  /** The place of its name in the column's list, and how surely it was known: less is better. */
  readonly rank: number;
}

/** The names of columns, folded once. */
export type HeaderNames<K extends string> = ReadonlyMap<string, { key: K; place: number }>;

export function headerNames<K extends string>(columns: readonly Column<K>[]): HeaderNames<K> {
  const names = columns.flatMap(({ key, headers }) =>
    headers.map((name, place) => [foldHeader(name), { key, place }] as const),
  );
  // The first column that claims a name has it.
  return new Map(names.toReversed());
}

/** Finds each column by its header, in any order: the name that the format gives first wins. */
export function matchHeader<K extends string>(
  texts: readonly (string | undefined)[],
  names: HeaderNames<K>,
): HeaderMatch<K> {
  const candidates = new Map<K, Candidate<K>[]>();
  const ignored: string[] = [];
  for (const [index, text] of texts.entries()) {
    const header = text?.trim() ?? '';
    if (header === '') continue;
    const found = findHeader(header, names);
    if (!found) ignored.push(header);
    else
      candidates.set(found.key, [
        ...(candidates.get(found.key) ?? []),
        { ...found, index, header },
      ]);
  }
  const ranked = [...candidates.values()].map((all) => all.toSorted((a, b) => a.rank - b.rank));
  return {
    columns: ranked.map(([best]) => ({ key: best!.key, index: best!.index, header: best!.header })),
    beside: ranked.flatMap(([best, ...others]) =>
      others.map(({ header }) => ({ column: header, taken: best!.header })),
    ),
    ignored,
    repeated: ranked.flatMap(([best, second]) =>
      second?.rank === best!.rank ? [{ key: second.key, column: second.header }] : [],
    ),
  };
}

/** The column that a header names, and how surely: less is better. */
export function findHeader<K extends string>(
  header: string,
  names: HeaderNames<K>,
): { key: K; rank: number } | undefined {
  for (const [certainty, variants] of namesOf(header)) {
    const found = variants.flatMap((name) => names.get(name) ?? []);
    const first = found[0];
    // Two names in one cell that mean two columns say nothing.
    if (first && found.every(({ key }) => key === first.key)) {
      return { key: first.key, rank: rankOf(first.place, certainty) };
    }
  }
  return undefined;
}

/** The name decides, and only then how it is written. */
function rankOf(place: number, certainty: Certainty): number {
  return place * 3 + certainty;
}
