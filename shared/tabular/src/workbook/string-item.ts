import { MAX_ROW_CHARS } from '../table/limits.ts';

/**
 * Gathers the text of `<si>` or `<is>`: plain, or rich text in runs. Phonetic readings (`rPh`)
 * stand beside the text and are not part of it.
 */
export class StringItem {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't') this.#inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 't') this.#inText = false;
  }

  /** One character over the limit is enough to have the row refused. */
  add(text: string): void {
    if (!this.#inText || this.#inPhonetic || this.#text.length > MAX_ROW_CHARS) return;
    this.#text += text.slice(0, MAX_ROW_CHARS + 1 - this.#text.length);
  }

  take(): string {
    const text = unescapeXstring(this.#text);
    this.#text = '';
    return text;
  }
}

/** Excel writes what XML can't hold as `_x000D_`, and a literal `_x` as `_x005F_x`. */
function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
