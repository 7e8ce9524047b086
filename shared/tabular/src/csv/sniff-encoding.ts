import { TextDecoder } from 'node:util';
import type { TableSource } from '../table/table-types.ts';
import { MAX_FILE_BYTES, MAX_ROW_CHARS, MAX_SHEET_ROWS } from '../table/limits.ts';
import { tableRefused } from '../table/table-refused.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const LINE_FEED = 0x0a;

/**
 * Reads all of it, because a GB18030 file may be plain ASCII for its first thousand rows. UTF-8
 * wins where both fit: Chinese text in GB18030 practically never is UTF-8 too.
 */
export async function sniffEncoding(source: TableSource): Promise<Encoding> {
  const trials = [new Trial('utf-8'), new Trial('gb18030')] as const;
  let bytes = 0;
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_FILE_BYTES) {
      throw tableRefused('file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
    }
    for (const trial of trials) trial.take(chunk);
    if (trials.every((trial) => trial.failed)) break;
  }
  for (const trial of trials) trial.end();
  const [utf8, gb] = trials;
  if (!utf8.failed) return 'utf-8';
  if (!gb.failed) return 'gb18030';
  // The file is in the encoding that reads further, and that one's fault is worth naming.
  const row = Math.max(await findBadLine(source, utf8), await findBadLine(source, gb));
  throw tableRefused('unsupported-encoding', { row }, { row });
}

class Trial {
  readonly encoding: Encoding;
  /** Bytes of the chunks that were read without fault. */
  taken = 0;
  failed = false;
  readonly #decoder: TextDecoder;

  constructor(encoding: Encoding) {
    this.encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  take(chunk: Buffer): void {
    if (this.failed) return;
    this.#try(() => this.#decoder.decode(chunk, { stream: true }));
    if (!this.failed) this.taken += chunk.length;
  }

  /** A character cut off by the file's end is a fault too. */
  end(): void {
    if (!this.failed) this.#try(() => this.#decoder.decode());
  }

  #try(decode: () => string): void {
    try {
      decode();
    } catch {
      this.failed = true;
    }
  }
}

/**
 * Both encodings keep 0x0A to itself, so that lines can be cut before decoding. Lines that end in
 * the chunks already known as good are only counted, and no more of them
 * than a sheet can have: a file of line breaks stays cheap.
 */
async function findBadLine(source: TableSource, trial: Trial): Promise<number> {
  let line = 1;
  let read = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      if (read + end >= trial.taken) {
        const whole = Buffer.concat([rest, chunk.subarray(start, end)]);
        if (!decodes(whole, trial.encoding)) return line;
      }
      rest = Buffer.alloc(0);
      line += 1;
      if (line > MAX_SHEET_ROWS) return line;
      start = end + 1;
    }
    rest = Buffer.concat([rest, chunk.subarray(start)]);
    if (rest.length > 4 * MAX_ROW_CHARS) return line;
    read += chunk.length;
  }
  return line;
}

function decodes(bytes: Buffer, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
