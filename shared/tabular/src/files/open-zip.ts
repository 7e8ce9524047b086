import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import {
  MAX_INFLATED_BYTES,
  MAX_INFLATION_RATIO,
  MAX_ZIP_ENTRIES,
  RATIO_FREE_BYTES,
} from '../table/limits.ts';
import { TableRefused, tableRefused } from '../table/table-refused.ts';

export interface Zip {
  /** Lower case: part names don't tell cases apart. */
  readonly names: readonly string[];
  read(name: string, maxBytes: number): AsyncGenerator<Buffer>;
  close(): void;
}

/** Sizes are judged as declared before anything is inflated, and held to while inflating. */
export async function openZip(path: string): Promise<Zip> {
  const file = await yauzl.openPromise(path, { autoClose: false }).catch(broken);
  try {
    const entries = await listEntries(file);
    return {
      names: [...entries.keys()],
      read: (name, maxBytes) => readEntry(file, entries.get(name.toLowerCase()), name, maxBytes),
      close: () => file.close(),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

async function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > MAX_ZIP_ENTRIES) {
    throw tableRefused('too-many-entries', { count: file.entryCount });
  }
  const entries = new Map<string, Entry>();
  let bytes = 0;
  try {
    for await (const entry of file.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      // Two parts of one name: which one is read is up to the reader, so neither is trusted.
      if (entries.has(name)) throw tableRefused('broken-file', { part: shown(entry.fileName) });
      entries.set(name, entry);
      bytes += entry.uncompressedSize;
    }
  } catch (error) {
    broken(error);
  }
  if (bytes > MAX_INFLATED_BYTES) throw bomb('zip');
  return entries;
}

async function* readEntry(
  file: ZipFile,
  entry: Entry | undefined,
  name: string,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  if (!entry) throw tableRefused('broken-file', { part: shown(name) });
  if (entry.isEncrypted()) throw tableRefused('is-password-protected', {});
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > maxBytes) throw bomb(name);
  if (size > RATIO_FREE_BYTES && size > compressedSize * MAX_INFLATION_RATIO) {
    throw bomb(name);
  }
  let sum = 0;
  try {
    for await (const chunk of (await file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    if (isTooMany(error)) throw bomb(name);
    broken(error);
  }
  if (sum !== entry.crc32) throw tableRefused('broken-file', { part: shown(name) });
}

function isTooMany(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('too many bytes in the stream');
}

/** Names of parts are whatever the file says. */
function shown(name: string): string {
  return name.replaceAll(/[^\w./-]/g, '?').slice(0, 60);
}

function bomb(part: string): TableRefused {
  return tableRefused('decompression-bomb', { part: shown(part) });
}

/** yauzl and zlib tell a damaged zip by plain errors; an error of the disk isn't the file's. */
function broken(error: unknown): never {
  if (error instanceof TableRefused || !(error instanceof Error)) throw error;
  if ('syscall' in error) throw error;
  throw tableRefused('broken-file', { part: 'zip' });
}
