import type { RawRow } from './table-types.ts';

export interface Sheet {
  /** Undefined where a file is one table and has no sheets. */
  readonly name: string | undefined;
  readonly isHidden: boolean;
  /** From the first row on, each time it is asked. */
  rows(): AsyncIterable<RawRow>;
}

export interface Book {
  readonly kind: 'text' | 'workbook';
  readonly sheets: readonly Sheet[];
  close(): Promise<void>;
}
