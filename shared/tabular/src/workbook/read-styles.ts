import { readXml } from './feed-xml.ts';
import { tableRefused } from '../table/table-refused.ts';

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

/** What a number is shown as: a day alone, a time (with or without a day), or a number. */
export type Shows = 'day' | 'time' | 'number';

export type FormatShows = (style: number) => Shows;

/** Of the built-in ones those without a time of day; 31 to 36 and 50 to 58 are Chinese. */
function shownByBuiltIn(id: number): Shows {
  if (!isBuiltInDate(id)) return 'number';
  const isTime = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || [45, 47, 55, 56].includes(id);
  return isTime ? 'time' : 'day';
}

export async function readStyles(chunks: AsyncIterable<Buffer>): Promise<FormatShows> {
  const custom = new Map<number, Shows>();
  const styles: number[] = [];
  let inCellFormats = false;
  await readXml(chunks, {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attributes['numFmtId']), shownBy(attributes['formatCode'] ?? ''));
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) styles.push(Number(attributes['numFmtId'] ?? 0));
      if (Math.max(styles.length, custom.size) > MAX_FORMATS) {
        throw tableRefused('broken-file', { part: 'styles.xml' });
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return (style) => {
    const format = styles[style] ?? 0;
    return custom.get(format) ?? shownByBuiltIn(format);
  };
}

/**
 * Colours, locales, quoted and escaped text say nothing about the value. A duration ([h]:mm) is a
 * number of days, no moment, and stays a number.
 */
export function shownBy(code: string): Shows {
  const first = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '')
    .split(';', 1)[0];
  if (first === undefined || /\[(h+|m+|s+)\]/iu.test(first)) return 'number';
  if (/^general$/iu.test(first.trim()) || !/[ymdhs]/iu.test(first)) return 'number';
  return /[hs]|上午|AM\/PM/iu.test(first) ? 'time' : 'day';
}
