import type { FileStore } from '@seal/platform/files/file-store';
import type { Understood } from '@seal/contracts/common/import';
import { readTable } from '../table/read-table.ts';
import { TableRefused } from '../table/table-refused.ts';
import type { TableEvent } from '../table/table-types.ts';
import type { FileFailure } from './import-document.ts';
import type { Headers, ImportKind } from './import-kind.ts';

/** A row with the header it stands under, or why the file can't be read (any further). */
export type FileEvent<K extends string> =
  | { headers: Headers<K>; row: TableEvent<K> }
  | { failure: FileFailure };

/**
 * Streams an uploaded table: its rows, and at the end, where it can't be read any further, why.
 * `understood` is filled meanwhile. Faults of the store are thrown.
 */
export async function* readRows<K extends string>(
  files: FileStore,
  fileId: string,
  { columns, oneOf }: Pick<ImportKind<K>, 'columns' | 'oneOf'>,
  understood?: Understood,
): AsyncGenerator<FileEvent<K>> {
  const source = { open: () => Promise.resolve(files.open(fileId)) };
  let headers: Headers<K> = {};
  const onHeader = (found: readonly { key: K; header: string }[]) => {
    headers = Object.fromEntries(found.map(({ key, header }) => [key, header])) as Headers<K>;
  };
  const options = {
    onHeader,
    ...(oneOf ? { oneOf } : {}),
    ...(understood ? { understood } : {}),
  };
  try {
    for await (const row of readTable(source, columns, options)) yield { headers, row };
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    const { code, saying, row = null, column = null, sheet = null } = error.refusal;
    yield { failure: { code, saying, row, column, sheet } };
  }
}
