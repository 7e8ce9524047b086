import type { RawRow } from './table-types.ts';
import type { Header } from './find-header.ts';
import { foldHeader } from './fold-header.ts';

/** Why a row below the header is no record. */
export type NoRecord = 'total' | 'foot' | 'header-again';

const TOTAL = anyOf(
  '^(?:本页|本表|本日|本周|本月|当月|本期|本年|全年|以上|累计)?',
  '(?:合计|总计|小计|共计|累计|总数|总合计)',
  '(?:$|[:(\\d¥]|家|户|条|件|枚|套|行|人|大写|金额|数)',
);
const TOTAL_IN_WORDS = /^(?:价税合计|金额合计|合计金额)\(?(?:大写|小写)/u;
const COUNTED = /^(?:共|总共|合计)[:计有]*\d+(?:家|户|条|件|枚|套|行|项|页|笔|人|个)/u;
const SIGNED = anyOf(
  '^(?:制表|填表|填报|编制|统计|审核|复核|审批|批准|核对|经办|经手|负责|单位负责|主管|领导|分管',
  '|财务|会计|出纳|签字|签章|签名|盖章|公章|打印|导出|报送|联系|制单|开票|收款|备注|附注|注|说明',
  '|填表说明|数据来源|来源|日期)[^:]{0,8}:',
);
const PAGE = anyOf(
  '^第\\d+页(?:,?[/共]?\\d*页?)?$|^\\d+\\/\\d+页?$|^-+$',
  '|^以下空白$|^以下无正文$|^\\(?本页以下.{0,6}\\)?$',
);
const NOTE = /^(?:备注|附注|注|说明|数据来源)(?:[:1一(]|$)/u;

function anyOf(...lines: readonly string[]): RegExp {
  return new RegExp(lines.join(''), 'u');
}

/**
 * Whether a row under the header is the table's foot, a total, or its header printed again. A row
 * that has as much as a record is one: only what a person would never take for one is passed over.
 */
export function noRecord<K extends string>(
  { cells, isBanner }: RawRow,
  header: Header<K>,
  required: ReadonlySet<K>,
): NoRecord | undefined {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : cell && '0'));
  const written = texts.filter((text): text is string => text !== undefined && text !== '');
  const first = foldHeader(written[0] ?? '');
  if (TOTAL.test(first) || TOTAL_IN_WORDS.test(first) || COUNTED.test(first)) return 'total';
  if (SIGNED.test(first) && written.every((text) => /[:：]/.test(text))) return 'foot';
  const filled = header.columns.filter(({ key, index }) => required.has(key) && texts[index]);
  if (required.size > 0 && filled.length >= required.size) {
    return isHeaderAgain(texts, header) ? 'header-again' : undefined;
  }
  if (filled.length * 2 > required.size) return undefined;
  if (SIGNED.test(first) || PAGE.test(first) || NOTE.test(first)) return 'foot';
  if (isBanner || isSentence(written)) return 'foot';
  return undefined;
}

function isHeaderAgain<K extends string>(
  texts: readonly (string | undefined)[],
  header: Header<K>,
): boolean {
  return header.columns.every(({ index, header: name }) => {
    const text = texts[index];
    return text !== undefined && foldHeader(text) === foldHeader(name);
  });
}

/** One cell alone with a colon or a full stop in it is words about the table. */
function isSentence(written: readonly string[]): boolean {
  return written.length === 1 && /[：:。；]/u.test(written[0]!) && written[0]!.length >= 4;
}
