/**
 * A row's text. Smaller refuses honest rows (the widest ledger row is under 1 kB); larger lets one
 * row fill the memory that a whole file is allowed.
 */
export const MAX_ROW_CHARS = 65_536;

/** Data rows unless the caller says otherwise. Larger makes one import hold a worker for long. */
export const MAX_DATA_ROWS = 100_000;

/**
 * Rows with blank ones: what Excel itself can hold. Smaller refuses sheets formatted down to the
 * last line; without it a file of line breaks costs a minute and yields nothing.
 */
export const MAX_SHEET_ROWS = 1_048_576;

/** Excel's own limit: a reference beyond it is damage. */
export const MAX_COLUMNS = 16_384;

/**
 * Columns of a sheet that are looked at; what stands further right is not part of any table here.
 * Larger lets 100,000 rows with one far cell each cost seconds of walking over nothing.
 */
export const MAX_READ_COLUMNS = 512;

/**
 * Bytes as uploaded. 100,000 rows of the platform's extract are 20 MB as CSV and 8 MB as XLSX;
 * larger fills the temporary folder, smaller refuses a year of a big city.
 */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Entries of a workbook. Honest ones have 10 to 60; each further one costs a header to read. */
export const MAX_ZIP_ENTRIES = 2_000;

/**
 * Inflated bytes of the whole workbook as declared, and so of any sheet. 100,000 rows of 20 columns
 * are 160 MB of XML; larger lets a small file hold a worker for half a minute.
 */
export const MAX_INFLATED_BYTES = 256 * 1024 * 1024;

/** Inflated bytes of a part that is kept in memory (styles, relationships). Larger is memory. */
export const MAX_SMALL_PART_BYTES = 8 * 1024 * 1024;

/**
 * How much larger a part may be than its compressed bytes, once past RATIO_FREE_BYTES. Sheet XML
 * shrinks 10 to 40 times, deflate's best is 1,032: between them lie only files made to hurt.
 */
export const MAX_INFLATION_RATIO = 200;
export const RATIO_FREE_BYTES = 1024 * 1024;

/**
 * XML read without reaching a tag's end: one cell's text or one tag. Larger is memory for the
 * parser; smaller than a row's text would refuse what MAX_ROW_CHARS allows with another name.
 */
export const MAX_XML_GAP_CHARS = 1024 * 1024;

/** Nesting of XML. Sheets need 8; the parser keeps a frame for every open tag. */
export const MAX_XML_DEPTH = 64;

/**
 * Distinct text of a workbook, kept packed in memory. 100,000 rows with 200 bytes of their own each
 * are 20 MB; larger breaks the promise that a file costs less than 50 MB.
 */
export const MAX_SHARED_TEXT_BYTES = 30 * 1024 * 1024;
export const MAX_SHARED_STRINGS = 1_200_000;

/**
 * Merged areas of a sheet. A ledger of 100,000 rows has 200,000 where three rows share their
 * enterprise's six cells; larger is memory, 100 bytes each.
 */
export const MAX_MERGES = 250_000;

/**
 * Rows of a sheet in which its header is looked for, blank ones too. Smaller refuses forms with a
 * long title; larger reads more of each sheet that is none.
 */
export const HEADER_WITHIN_ROWS = 20;

/** Rows above the lines where a format has labels and values there. */
export const MAX_PREAMBLE_ROWS = 100;

/** Rows that are no records, each named in an answer. Larger: a strange file's answer is huge. */
export const MOST_NAMED = 50;
