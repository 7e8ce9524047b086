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
  | 'too-many-entries'
  | 'too-much-text'
  | 'decompression-bomb';

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** 1-based, as a person sees it in Excel. */
  readonly row?: number;
  /** The header's text, or the names of the columns that are missing. */
  readonly column?: string;
}

/**
 * Thrown, although refusals are returned elsewhere: it ends a stream, and a consumer that forgot to
 * look at a last event would take half a file for a whole one. The act that reads catches it once.
 */
export class TableRefused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, message: string, where: { row?: number; column?: string } = {}) {
    super(message);
    this.name = 'TableRefused';
    this.refusal = { code, message, ...where };
  }
}
