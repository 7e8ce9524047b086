import { MAX_ROW_CHARS } from '../table/limits.ts';
import { tableRefused } from '../table/table-refused.ts';

/**
 * Where the reader stands: before a field's first character, in a bare or a quoted field, or behind
 * a quotation mark inside a quoted one, which ends it or is half of a doubled mark.
 */
type Place = 'before' | 'bare' | 'quoted' | 'behind-quote';

export type Delimiter = ',' | ';' | '\t' | '|';

const BARE_END: Readonly<Record<Delimiter, RegExp>> = {
  ',': /[,\r\n]/g,
  ';': /[;\r\n]/g,
  '\t': /[\t\r\n]/g,
  '|': /[|\r\n]/g,
};

/**
 * RFC 4180 as Excel reads it: a quotation mark within a bare field is text, and so is what follows
 * a closing one. Records before a fault are always handed on. Ours and not csv-parse's, which makes
 * an error of 40 µs for every record of another length than the first, also when it is told to
 * take them: a file of a million short lines held a worker for 77 s.
 */
export class CsvSplitter {
  /** The record under way; blank lines are records. */
  row = 1;
  readonly #delimiter: Delimiter;
  readonly #bareEnd: RegExp;
  #place: Place = 'before';
  #fields: string[] = [];
  #field = '';
  #chars = 0;
  /** A line feed right behind a carriage return belongs to it, also across a chunk's edge. */
  #afterReturn = false;

  constructor(delimiter: Delimiter = ',') {
    this.#delimiter = delimiter;
    this.#bareEnd = BARE_END[delimiter];
  }

  *push(text: string): Generator<string[]> {
    let at = 0;
    while (at < text.length) {
      if (this.#place === 'quoted') {
        at = this.#quoted(text, at);
        continue;
      }
      const letter = text[at] as string;
      const isLineEnd = letter === '\n' || letter === '\r';
      if (letter === '\n' && this.#afterReturn) at += 1;
      else if (isLineEnd) {
        at += 1;
        yield this.#endRecord();
      } else if (letter === this.#delimiter) {
        at += 1;
        this.#endField();
      } else if (letter === '"' && this.#place === 'before') {
        at += 1;
        this.#place = 'quoted';
      } else if (letter === '"' && this.#place === 'behind-quote') {
        at += 1;
        this.#add('"');
        this.#place = 'quoted';
      } else at = this.#bare(text, at);
      this.#afterReturn = letter === '\r';
    }
  }

  *end(): Generator<string[]> {
    if (this.#place === 'quoted') {
      throw tableRefused('open-quote', { row: this.row }, { row: this.row });
    }
    if (this.#place !== 'before' || this.#fields.length > 0) yield this.#endRecord();
  }

  #quoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    this.#add(text.slice(at, quote < 0 ? text.length : quote));
    if (quote < 0) return text.length;
    this.#place = 'behind-quote';
    return quote + 1;
  }

  #bare(text: string, at: number): number {
    this.#bareEnd.lastIndex = at;
    const end = this.#bareEnd.exec(text)?.index ?? text.length;
    this.#add(text.slice(at, end));
    this.#place = 'bare';
    return end;
  }

  #add(text: string): void {
    this.#chars += text.length;
    if (this.#chars > MAX_ROW_CHARS) {
      throw tableRefused('row-too-long', { row: this.row }, { row: this.row });
    }
    this.#field += text;
  }

  /** What parts the fields counts too: 64 kB of commas are a row too long. */
  #endField(): void {
    this.#fields.push(this.#field);
    this.#field = '';
    this.#place = 'before';
    this.#chars += 1;
    this.#add('');
  }

  #endRecord(): string[] {
    const fields = this.#fields;
    fields.push(this.#field);
    this.#fields = [];
    this.#field = '';
    this.#chars = 0;
    this.#place = 'before';
    this.row += 1;
    return fields;
  }
}
