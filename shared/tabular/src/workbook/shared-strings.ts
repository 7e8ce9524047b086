import type { XmlHandler } from './feed-xml.ts';
import { readXml } from './feed-xml.ts';
import { MAX_SHARED_STRINGS, MAX_SHARED_TEXT_BYTES } from '../table/limits.ts';
import { StringItem } from './string-item.ts';
import { type TableRefused, tableRefused } from '../table/table-refused.ts';

/** Must hold the longest string (64 k characters of 3 bytes); larger wastes more at its end. */
const SLAB_BYTES = 1024 * 1024;
const LENGTH_BYTES = 4;

/**
 * A workbook's distinct texts, packed as UTF-8 outside the JavaScript heap: a million strings as
 * objects cost three times their text.
 */
export class SharedStrings {
  readonly #slabs: Buffer[] = [];
  #starts = new Uint32Array(1_024);
  #count = 0;
  /** Where the next string goes, counted over all slabs. */
  #next = 0;

  add(text: string): void {
    if (this.#count >= MAX_SHARED_STRINGS) throw tooMuch();
    const needed = LENGTH_BYTES + Buffer.byteLength(text);
    const left = this.#slabs.length * SLAB_BYTES - this.#next;
    if (needed > left) {
      this.#next = this.#slabs.length * SLAB_BYTES;
      if (this.#next >= MAX_SHARED_TEXT_BYTES) throw tooMuch();
      this.#slabs.push(Buffer.allocUnsafeSlow(SLAB_BYTES));
    }
    const slab = this.#slabs.at(-1) as Buffer;
    const start = this.#next % SLAB_BYTES;
    slab.writeUInt32LE(needed - LENGTH_BYTES, start);
    slab.write(text, start + LENGTH_BYTES);
    this.#remember(this.#next);
    this.#next += needed;
  }

  get(index: number): string | undefined {
    if (!(index < this.#count)) return undefined;
    const at = this.#starts[index] as number;
    const slab = this.#slabs[Math.floor(at / SLAB_BYTES)] as Buffer;
    const start = (at % SLAB_BYTES) + LENGTH_BYTES;
    return slab.toString('utf8', start, start + slab.readUInt32LE(start - LENGTH_BYTES));
  }

  #remember(start: number): void {
    if (this.#count === this.#starts.length) {
      const grown = new Uint32Array(this.#starts.length * 2);
      grown.set(this.#starts);
      this.#starts = grown;
    }
    this.#starts[this.#count] = start;
    this.#count += 1;
  }
}

export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const item = new StringItem();
  const handler: XmlHandler = {
    open: (name) => item.open(name),
    close: (name) => {
      item.close(name);
      if (name === 'si') strings.add(item.take());
    },
    text: (text) => item.add(text),
  };
  await readXml(chunks, handler);
  return strings;
}

function tooMuch(): TableRefused {
  return tableRefused('too-much-text', { megabytes: MAX_SHARED_TEXT_BYTES / 1024 / 1024 });
}
