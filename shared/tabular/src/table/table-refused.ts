import {
  type ImportWord,
  type ParamsOf,
  say,
  type Saying,
} from '@seal/contracts/common/import-words';

/** Why a whole file is not read (or not read any further). Row problems are events instead. */
export type RefusalCode =
  | 'empty-file'
  | 'file-too-large'
  | 'wrong-file-type'
  | 'unsupported-encoding'
  | 'broken-file'
  | 'macro-workbook'
  | 'external-links'
  | 'missing-sheet'
  | 'missing-column'
  | 'repeated-column'
  | 'row-too-long'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'too-many-entries'
  | 'too-much-text'
  | 'took-too-long'
  | 'decompression-bomb';

export interface Place {
  /** 1-based, as a person sees it in Excel. */
  readonly row?: number;
  /** The header's text, or the names of the columns that are missing. */
  readonly column?: string;
  /** The sheet's name, where there are several. */
  readonly sheet?: string;
}

export interface Refusal extends Place {
  readonly code: RefusalCode;
  readonly saying: Saying;
  /** The saying in Chinese. */
  readonly message: string;
}

/**
 * Thrown, although refusals are returned elsewhere: it ends a stream, and a consumer that forgot to
 * look at a last event would take half a file for a whole one. The act that reads catches it once.
 */
export class TableRefused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, saying: Saying, place: Place = {}) {
    super(say(saying, 'en'));
    this.name = 'TableRefused';
    this.refusal = { code, saying, message: say(saying, 'zh'), ...place };
  }
}

/** Words that are said under a code of another name. */
const codeOf: Partial<Record<ImportWord, RefusalCode>> = {
  'broken-row': 'broken-file',
  'open-quote': 'broken-file',
  'wide-encoding': 'unsupported-encoding',
  'unmarked-encoding': 'unsupported-encoding',
  'no-header': 'missing-column',
  'too-many-cells-in-file': 'too-many-cells',
  'is-empty-workbook': 'missing-sheet',
};

/** A refusal in the catalogue's words; what the file is (`is-…`) makes it one of the wrong type. */
export function tableRefused<Word extends ImportWord>(
  word: Word,
  params: ParamsOf<Word>,
  place: Place = {},
): TableRefused {
  const fallback = word.startsWith('is-') ? 'wrong-file-type' : (word as RefusalCode);
  return new TableRefused(codeOf[word] ?? fallback, { word, params }, place);
}
