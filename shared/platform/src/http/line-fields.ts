/** Each field of a line: what it needs of a record, and how it comes out of it. */
export type LineFields<Source, Line> = {
  readonly [Field in keyof Line]: readonly [keyof Source, (record: Source) => Line[Field]];
};

export interface LineMaker<Source, Line> {
  /** What has to be read of a record. */
  needs: (keyof Source)[];
  toLine(record: Source): Partial<Line>;
}

/** Out: makes lines of the fields asked for, of all of them where none are named. */
export function pickFields<Source, Line>(
  all: LineFields<Source, Line>,
  asked: readonly (keyof Line)[] = Object.keys(all) as (keyof Line)[],
): LineMaker<Source, Line> {
  const picked = asked.map((field) => ({ field, needs: all[field][0], show: all[field][1] }));
  return {
    needs: picked.map((it) => it.needs),
    toLine(record) {
      const line: Partial<Line> = {};
      for (const { field, show } of picked) line[field] = show(record);
      return line;
    },
  };
}

/** The lines of records that come some at a time. */
export async function* mapPieces<Source, Line>(
  pieces: AsyncIterable<readonly Source[]>,
  toLine: (record: Source) => Line,
): AsyncGenerator<Line[]> {
  for await (const piece of pieces) yield piece.map(toLine);
}
