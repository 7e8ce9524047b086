import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface PackPart {
  /** Lower case: readers of zips need not tell cases apart. */
  name: string;
  /** Made while it is written, so that a large part is never whole in memory. */
  content: Iterable<string>;
}

/** What the manifest says of one part. */
export interface PackedFile {
  name: string;
  sha256: string;
  bytes: number;
}

export const MANIFEST = 'manifest.json';

/** Text gathered before it is compressed. Larger: memory. Smaller: a call into zlib a line. */
const CHUNK_CHARACTERS = 65_536;

/**
 * A zip, as a stream, whose last part is a manifest with the SHA-256 of all others.
 * In: the parts in order, what the manifest says besides, and the time that all parts carry, so
 * that the same content packed twice is the same.
 */
export function writePack(
  parts: readonly PackPart[],
  head: Record<string, unknown>,
  writtenAt: Date,
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const options = { mtime: writtenAt, mode: 0o100644, forceDosTimestamp: true };
  const files: PackedFile[] = [];
  zip.on('error', (error) => output.destroy(error as Error));
  const add = (name: string, content: () => Generator<Buffer>) =>
    zip.addReadStreamLazy(name, options, (give) => {
      const stream = Readable.from(content(), { objectMode: false });
      give(null, stream);
    });
  for (const part of parts) add(part.name, () => measured(part, files));
  // Asked for when all others are written, and so measured.
  add(MANIFEST, function* manifest() {
    yield Buffer.from(`${JSON.stringify({ ...head, files }, null, 2)}\n`);
  });
  zip.end();
  return output;
}

function* measured({ name, content }: PackPart, files: PackedFile[]): Generator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of chunked(content)) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  files.push({ name, sha256: hash.digest('hex'), bytes });
}

function* chunked(content: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const piece of content) {
    text += piece;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
