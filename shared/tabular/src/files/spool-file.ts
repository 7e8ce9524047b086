import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { TableSource } from '../table/table-types.ts';
import { MAX_FILE_BYTES } from '../table/limits.ts';
import { tableRefused } from '../table/table-refused.ts';

export interface SpooledFile {
  readonly path: string;
  remove(): Promise<void>;
}

/** A zip's list of parts is at its end, so a workbook must stand on disk (or in memory) whole. */
export async function spoolFile(source: TableSource): Promise<SpooledFile> {
  const folder = await mkdtemp(join(tmpdir(), 'seal-workbook-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'workbook.xlsx');
  try {
    await pipeline(await source.open(), limitBytes, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}

async function* limitBytes(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_FILE_BYTES) {
      throw tableRefused('file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
    }
    yield chunk;
  }
}
