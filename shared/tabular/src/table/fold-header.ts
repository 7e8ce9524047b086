/** Clerks write `价税合计（元）`, `价税合计 (元)` and a zero-width blank out of a web page alike. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase();
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|「[^「」]*」/gu;
const NUMBERING = /^(?:\d{1,2}[.、,)]|[①-⑳]|[一二三四五六七八九十]{1,2}[、.])/u;
const MARKS = /[*★☆※▲△#"'“”]/gu;
const ENDINGS = /(?:必填项?|选填项?|非必填|可不填)$/u;

/** The same without what a form adds: stars, numbers, `（必填）`, `（是/否）`, a colon. */
function withoutHints(folded: string): string {
  return folded
    .replace(BRACKETS, '')
    .replace(MARKS, '')
    .replace(NUMBERING, '')
    .replace(/[:;,.、。]+$/u, '')
    .replace(ENDINGS, '')
    .replace(/^(?:必填项?|选填项?)/u, '');
}

/** How a header was recognised; smaller is surer. */
export type Certainty = 0 | 1 | 2;

/**
 * What a header may be called, the surest first: as it stands, without a form's hints, and each of
 * several names in one cell (`法定代表人/负责人`).
 */
export function namesOf(header: string): readonly (readonly [Certainty, readonly string[]])[] {
  const folded = foldHeader(header);
  const bare = withoutHints(folded);
  const parts = bare.split(/[/|、,]|或/u).filter((part) => part !== '');
  return [
    [0, [folded]],
    [1, [bare]],
    [2, parts.length > 1 ? parts : []],
  ];
}
