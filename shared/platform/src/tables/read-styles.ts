import { readXml } from './feed-xml.ts';
import { TableRefused } from './table-refused.ts';

/** Excel's own limit of cell formats; a style sheet with more was made to fill memory. */
const MAX_FORMATS = 65_536;

/** Built-in formats that show a date or a time; 27 to 36 and 50 to 58 are the Chinese ones. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    id === 45 ||
    id === 47 ||
    (id >= 50 && id <= 58)
  );
}

/** Tells for each cell style whether a number in it is a date. */
export type IsDateStyle = (style: number) => boolean;

export async function readStyles(chunks: AsyncIterable<Buffer>): Promise<IsDateStyle> {
  const custom = new Map<number, boolean>();
  const styles: number[] = [];
  let inCellFormats = false;
  await readXml(chunks, {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''));
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) styles.push(Number(attributes['numFmtId'] ?? 0));
      if (Math.max(styles.length, custom.size) > MAX_FORMATS) {
        throw new TableRefused('broken-file', `The workbook has over ${MAX_FORMATS} formats.`);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return (style) => {
    const format = styles[style] ?? 0;
    return custom.get(format) ?? isBuiltInDate(format);
  };
}

/**
 * Colours, locales, quoted and escaped text say nothing about the value. A duration ([h]:mm) is a
 * number of days, no moment, and stays a number.
 */
export function isDateFormat(code: string): boolean {
  const first = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '')
    .split(';', 1)[0];
  if (first === undefined || /\[(h+|m+|s+)\]/iu.test(first)) return false;
  return !/^general$/iu.test(first.trim()) && /[ymdhs]/iu.test(first);
}
