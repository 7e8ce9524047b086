/** What XML can't carry: control characters, halves of surrogate pairs, and two noncharacters. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** In a workbook `_x0041_` stands for a character; its own underscore has to be told so. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The longest text that a cell takes; Excel calls a file with a longer one damaged. */
const LONGEST = 32_767;

/** Text as a workbook can hold it: unprintable characters shown as �, all others as they are. */
export function cleanText(value: string): string {
  return value.replace(NOT_XML, '\ufffd').replace(ESCAPE, '_x005F_').slice(0, LONGEST);
}
