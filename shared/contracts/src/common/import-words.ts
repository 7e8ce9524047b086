import { fileWords } from './import-words/file-words.ts';
import { invoiceWords } from './import-words/invoice-words.ts';
import { ledgerWords } from './import-words/ledger-words.ts';
import { noteWords } from './import-words/note-words.ts';
import { rowWords } from './import-words/row-words.ts';

/**
 * Everything that is said of a file that people hand in: why it or a row of it is not taken, and
 * how a cell was read. A code with its parameters is stored; the words are made when they are read.
 */
const importWords = { ...fileWords, ...rowWords, ...ledgerWords, ...invoiceWords, ...noteWords };

export type ImportWord = keyof typeof importWords;
export type Language = 'zh' | 'en';
export type WordParams = Readonly<Record<string, string | number>>;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What a word has to be told. */
export type ParamsOf<Word extends ImportWord> = Readonly<
  Record<NamesIn<(typeof importWords)[Word]['zh']>, string | number>
>;

/** A word of the catalogue with its parameters, as it is stored. */
export interface Saying {
  word: ImportWord;
  params: WordParams;
}

export function saying<Word extends ImportWord>(word: Word, params: ParamsOf<Word>): Saying {
  return { word, params };
}

/** The words of a saying in one language. */
export function say({ word, params }: Saying, language: Language): string {
  return importWords[word][language].replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}
